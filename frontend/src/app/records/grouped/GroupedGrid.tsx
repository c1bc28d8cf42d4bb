import { useCallback, useState } from 'react';
import type { Field } from '@/core/api/catalog';
import type { LiveForm } from '@/core/api/forms';
import { ErrorState } from '@/shared/ui/ErrorState';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { columnsOf } from '../kanban/columns';
import { RecordGrid } from '../list/RecordGrid';
import type { RecordListing } from '../list/useRecordList';
import type { PageSelection } from '../list/useSelection';
import { groupLines } from './groupLines';
import { GroupHead } from './GroupHead';
import { useGroupPages } from './useGroupPages';
import { useGroups } from './useGroups';

interface Props {
  app: string;
  live: LiveForm;
  listing: RecordListing;
  selection: PageSelection;
  field: Field;
}

/** The records of a list below each other by the values of a field; a group is folded by its head. */
export default function GroupedGrid({ app, live, listing, selection, field }: Props) {
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
  if (counted.isPending) return <RowsSkeleton rows={14} />;
  const broken = [counted, failed].find((query) => query?.isError);
  if (broken) return <ErrorState error={broken.error} onRetry={() => void broken.refetch()} />;
  const lines = groupLines(groups);
  return (
    <RecordGrid
      app={app}
      live={live}
      listing={listing}
      selection={selection.within(
        groups.filter(({ open }) => open).flatMap(({ loaded }) => loaded.map(({ id }) => id)),
      )}
      lines={{
        ...lines,
        onSight: (first, end) => {
          want(lines.lacking(first, end));
        },
        onEnter: (line) => {
          const head = lines.head(line);
          if (head) turn(head.column.key);
        },
        between: (place) => (
          <GroupHead {...place} field={field} group={lines.head(place.line)} onTurn={turn} />
        ),
      }}
    />
  );
}
