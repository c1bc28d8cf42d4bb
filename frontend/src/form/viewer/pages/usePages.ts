import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { Page } from '@/core/api/forms';
import { useFormContext } from '../context';
import { keysBelow, pageStates, type PageState } from './pageStates';

export interface OpenPages {
  shown: PageState[];
  /** The page that is open; undefined when all are hidden. */
  open: PageState | undefined;
  /** Opens a page by its index among all pages. */
  turnTo: (index: number) => void;
}

/** The pages of a form, and the one that is open: a field that is found wrong opens the page it stands on. */
export function usePages(pages: readonly Page[]): OpenPages {
  const { form } = useFormContext();
  const [index, setIndex] = useState(0);
  const keys = useMemo(() => pages.flatMap(keysBelow).filter((key) => form.has(key)), [pages, form]);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = keys.map((key) => form.subscribe(key, listener));
      return () => {
        stops.forEach((stop) => {
          stop();
        });
      };
    },
    [form, keys],
  );
  const summary = useSyncExternalStore(subscribe, () =>
    pageStates(pages, form)
      .map((state) => `${state.index}:${state.wrong}`)
      .join(),
  );
  // The summary says when the states have changed.
  const shown = useMemo(() => (summary === '' ? [] : pageStates(pages, form)), [pages, form, summary]);

  useEffect(
    () =>
      form.subscribeWrong((key) => {
        const found = pages.findIndex((page) => keysBelow(page).includes(key));
        // Drawn at once: whoever checked may look for the field right away.
        if (found >= 0)
          flushSync(() => {
            setIndex(found);
          });
      }),
    [form, pages],
  );
  const open = shown.find((state) => state.index >= index) ?? shown.at(-1);
  return { shown, open, turnTo: setIndex };
}
