import { useEffect, useRef, type RefObject } from 'react';

/** What the library of components opens elsewhere in the page belongs to the input that opened it. */
const popups = '.ant-select-dropdown, .ant-picker-dropdown, .ant-popover, .ant-dropdown';

/** Calls when the pointer goes down outside of the element and of what it has opened. */
export function useOutside(element: RefObject<HTMLElement | null>, onOutside: () => void): void {
  const latest = useRef(onOutside);
  useEffect(() => {
    latest.current = onOutside;
  });
  useEffect(() => {
    const down = ({ target }: PointerEvent) => {
      if (!(target instanceof Element) || element.current?.contains(target) || target.closest(popups)) return;
      latest.current();
    };
    document.addEventListener('pointerdown', down, true);
    return () => {
      document.removeEventListener('pointerdown', down, true);
    };
  }, [element]);
}
