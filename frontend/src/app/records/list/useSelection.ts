import { useState } from 'react';
import type { RecordQuery } from '@/core/api/records';
import {
  allLoaded,
  countOf,
  extended,
  isSelected,
  nothingSelected,
  toggled,
  toggledAll,
  type Selection,
} from './selection';

interface Listed {
  items: { id: string }[];
  total?: number;
  asked: Pick<RecordQuery, 'condition' | 'search'>;
}

/** The chosen records of a list; another filter or search begins anew. */
export function useSelection({ items, total = items.length, asked }: Listed) {
  const question = JSON.stringify([asked.condition, asked.search]);
  const [kept, keep] = useState({ question, selection: nothingSelected });
  const [choosing, setChoosing] = useState(false);
  const selection = kept.question === question ? kept.selection : nothingSelected;
  const set = (next: Selection) => {
    keep({ question, selection: next });
  };
  /** @param loaded ids of the records that are on the page, in its order */
  const within = (loaded: string[]) => ({
    count: countOf(selection, total),
    every: selection.all,
    /** All that are loaded are chosen, and there are more. */
    moreMatch: !selection.all && allLoaded(selection, loaded) && total > loaded.length,
    state:
      selection.all || allLoaded(selection, loaded)
        ? ('all' as const)
        : selection.ids.size > 0
          ? ('some' as const)
          : ('none' as const),
    total,
    has: (id: string) => isSelected(selection, id),
    toggle: (id: string, range: boolean) => {
      set(range ? extended(selection, id, loaded) : toggled(selection, id, loaded));
    },
    toggleLoaded: () => {
      set(toggledAll(selection, loaded));
    },
    takeEvery: () => {
      set({ ids: new Set(), all: true });
    },
    /** Whether a tap on a record of a phone chooses it. */
    choosing,
    /** Lets taps choose, beginning with a record. */
    choose: (id?: string) => {
      setChoosing(true);
      if (id !== undefined && !isSelected(selection, id)) set(toggled(selection, id, loaded));
    },
    clear: () => {
      set(nothingSelected);
      setChoosing(false);
    },
    /** As the server is told. */
    records: selection.all
      ? { all: true as const, condition: asked.condition, search: asked.search }
      : { ids: [...selection.ids] },
  });
  return { ...within(items.map((item) => item.id)), within };
}

export type PageSelection = ReturnType<typeof useSelection>;
export type ListSelection = Omit<PageSelection, 'within'>;
