import { useEffect, useRef } from 'react';

/** Puts the focus where it belongs once a change stands: what had it may be gone. */
export function useFocusAfter(changed: unknown) {
  const within = useRef<HTMLDivElement>(null);
  const wanted = useRef<string[]>([]);
  const focusNow = (...selectors: string[]) => {
    const found = selectors
      .map((selector) => within.current?.querySelector<HTMLElement>(selector))
      .find((element) => element);
    found?.focus();
  };
  useEffect(() => {
    if (wanted.current.length > 0) focusNow(...wanted.current);
    wanted.current = [];
  }, [changed]);
  return {
    within,
    /** Focuses the first that is there. */
    focusNow,
    /** The same, after the next change. */
    focusThen: (...selectors: string[]) => {
      wanted.current = selectors;
    },
  };
}
