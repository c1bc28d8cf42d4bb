import { useEffect, type RefObject } from 'react';

const inputs = 'input, textarea, button, [tabindex="0"]';

/** Gives the keyboard to the first input, also when one that is loaded later takes the place of another. */
export function useFirstFocus(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const focus = () => {
      const first =
        element.querySelector<HTMLElement>('input:checked') ?? element.querySelector<HTMLElement>(inputs);
      (first ?? element).focus();
      if (first instanceof HTMLInputElement && first.type === 'text') first.select();
    };
    focus();
    const observer = new MutationObserver(() => {
      if (document.activeElement === document.body) focus();
    });
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  }, [box]);
}
