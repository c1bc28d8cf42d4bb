import type { Field } from '@/core/api/catalog';
import type { LiveForm } from '@/core/api/forms';
import { ErrorState } from '@/shared/ui/ErrorState';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { RecordGrid } from '../list/RecordGrid';
import type { RecordListing } from '../list/useRecordList';
import type { PageSelection } from '../list/useSelection';
import { groupLines } from './groupLines';
import { GroupHead } from './GroupHead';
import { useGrouped } from './useGrouped';

interface Props {
  app: string;
  live: LiveForm;
  listing: RecordListing;
  selection: PageSelection;
  field: Field;
}

/** The records of a list below each other by the values of a field; a group is folded by its head. */
export default function GroupedGrid({ app, live, listing, selection, field }: Props) {
  const { groups, want, turn, pending, broken, loaded } = useGrouped(app, live, listing, field);
  if (pending) return <RowsSkeleton rows={14} />;
  if (broken) return <ErrorState error={broken.error} onRetry={() => void broken.refetch()} />;
  const lines = groupLines(groups);
  return (
    <RecordGrid
      app={app}
      live={live}
      listing={listing}
      selection={selection.within(loaded)}
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
