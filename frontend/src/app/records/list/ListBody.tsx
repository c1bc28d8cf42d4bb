import { lazy, Suspense } from 'react';
import type { LiveForm } from '@/core/api/forms';
import { mayWrite, useUser } from '@/core/session/useSession';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { usePhone } from '@/shared/usePhone';
import { RecordCards } from './RecordCards';
import { RecordGrid } from './RecordGrid';
import type { RecordListing } from './useRecordList';
import type { PageSelection } from './useSelection';
import { dateFields, fieldOr, groupField, groupFields } from './viewKinds';

const Kanban = lazy(() => import('../kanban/Kanban'));
const GroupedGrid = lazy(() => import('../grouped/GroupedGrid'));
const GroupedCards = lazy(() => import('../grouped/GroupedCards'));
const Calendar = lazy(() => import('../calendar/Calendar'));

interface Props {
  app: string;
  live: LiveForm;
  listing: RecordListing;
  selection: PageSelection;
}

/** The records in the way the view shows them; as a table where the form has no field for another way. */
export function ListBody({ app, live, listing, selection }: Props) {
  const phone = usePhone();
  const writable = mayWrite(useUser()) && !live.form.facts;
  const chosen = writable ? selection : undefined;
  const { kind, group, date } = listing.state;
  const column = kind === 'kanban' ? fieldOr(groupFields(live), group) : undefined;
  const rows = kind !== 'kanban' && kind !== 'calendar' ? groupField(live, group) : undefined;
  const day = kind === 'calendar' ? fieldOr(dateFields(live), date) : undefined;
  if (column || day || rows) {
    return (
      <Suspense fallback={<RowsSkeleton rows={10} />}>
        {column && <Kanban key={column.key} app={app} live={live} listing={listing} field={column} />}
        {rows && phone && (
          <GroupedCards
            key={rows.key}
            app={app}
            live={live}
            listing={listing}
            selection={chosen}
            field={rows}
          />
        )}
        {rows && !phone && (
          <GroupedGrid
            key={rows.key}
            app={app}
            live={live}
            listing={listing}
            selection={selection}
            field={rows}
          />
        )}
        {day && <Calendar key={day.key} app={app} live={live} listing={listing} field={day} />}
      </Suspense>
    );
  }
  return phone ? (
    <RecordCards app={app} live={live} listing={listing} selection={chosen} />
  ) : (
    <RecordGrid app={app} live={live} listing={listing} selection={selection} />
  );
}
