import { useCallback, useState } from 'react';
import type { Field } from '@/core/api/catalog';
import type { LiveForm } from '@/core/api/forms';
import { columnsOf } from '../kanban/columns';
import type { RecordListing } from '../list/useRecordList';
import { useGroupPages } from './useGroupPages';
import { useGroups } from './useGroups';

/** The groups of a list by the values of a field, which of them are folded, and their records as far as somebody has looked. */
export function useGrouped(app: string, live: LiveForm, listing: RecordListing, field: Field) {
  const form = live.form.key;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const counted = useGroups(app, form, field, listing.asked);
  const columns = columnsOf(field, counted.data?.items ?? []).filter(({ count }) => count > 0);
  const { groups, want, failed } = useGroupPages(app, form, field, listing.asked, columns, closed);
  const turn = useCallback((key: string) => {
    setClosed((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  return {
    groups,
    /** Loads the next page of each. */
    want,
    /** Folds or unfolds the group with the key. */
    turn,
    pending: counted.isPending,
    broken: [counted, failed].find((query) => query?.isError),
    /** Ids of the records in sight, in the order they stand. */
    loaded: groups.filter(({ open }) => open).flatMap(({ loaded }) => loaded.map(({ id }) => id)),
  };
}
