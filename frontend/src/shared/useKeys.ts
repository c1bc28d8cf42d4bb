import { useEffect, useRef } from 'react';

/** Key or two-key sequence (`g t`) to what it does. */
export type KeyMap = Record<string, (event: KeyboardEvent) => void>;

const sequencePauseMs = 900;

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Enter and the space bar belong to the button or link that has the focus. */
function pressing({ key, target }: KeyboardEvent): boolean {
  return (
    (key === 'Enter' || key === ' ') &&
    target instanceof Element &&
    target.closest('a[href], button, [role="button"], [role="menuitem"], [role="option"], [role="tab"]') !==
      null
  );
}

/** Reacts to keys of the whole page, except while somebody types, presses a button or holds a modifier. */
export function useKeys(map: KeyMap, enabled = true): void {
  const latest = useRef(map);
  useEffect(() => {
    latest.current = map;
  });
  useEffect(() => {
    if (!enabled) return;
    let prefix = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (typing(event.target) || pressing(event)) return;
      const handler = latest.current[prefix ? `${prefix} ${event.key}` : event.key];
      clearTimeout(timer);
      prefix = '';
      if (handler) {
        event.preventDefault();
        handler(event);
      } else if (Object.keys(latest.current).some((keys) => keys.startsWith(`${event.key} `))) {
        prefix = event.key;
        timer = setTimeout(() => (prefix = ''), sequencePauseMs);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      clearTimeout(timer);
    };
  }, [enabled]);
}
