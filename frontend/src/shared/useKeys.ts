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

/** Reacts to keys of the whole page, except while somebody types or holds a modifier. */
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
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target))
        return;
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
