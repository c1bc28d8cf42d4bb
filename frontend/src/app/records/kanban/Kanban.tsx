import {
  DndContext,
  DragOverlay,
  PointerSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Field } from '@/core/api/catalog';
import type { LiveForm } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import type { Rec } from '@/core/api/records';
import { mayWrite, useUser } from '@/core/session/useSession';
import { useLabel } from '@/shared/i18n/useLabel';
import { ErrorState } from '@/shared/ui/ErrorState';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { useGroups } from '../grouped/useGroups';
import { isEditable } from '../inline/editable';
import { useCellEdits } from '../inline/useCellEdits';
import { useUndoKey } from '../list/useGridKeys';
import type { RecordListing } from '../list/useRecordList';
import { columnsOf, type KanbanColumn } from './columns';
import { CardBody } from './KanbanCard';
import { KanbanLane } from './KanbanLane';
import styles from './kanban.module.css';

interface Props {
  app: string;
  live: LiveForm;
  listing: RecordListing;
  field: Field;
}

/** The records of a list in a column for each value of a field; dragged from one to another. */
export default function Kanban({ app, live, listing, field }: Props) {
  const label = useLabel();
  const client = useQueryClient();
  const movable = mayWrite(useUser()) && isEditable(live, field);
  const edits = useCellEdits(app, live);
  const [dragged, setDragged] = useState<Rec>();
  // Where records have gone that the server is still being told of.
  const [moved, setMoved] = useState<ReadonlyMap<string, Rec>>(new Map());
  const form = live.form.key;
  const groups = useGroups(app, form, field, listing.asked);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
  useUndoKey(edits.undo);
  if (groups.isPending) return <RowsSkeleton rows={8} />;
  if (groups.isError) return <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />;
  const columns = columnsOf(field, groups.data.items);

  const move = async (record: Rec, to: KanbanColumn) => {
    if ((record.values[field.key] ?? undefined) === to.value) return;
    const next = { ...record, values: { ...record.values, [field.key]: to.value } };
    setMoved((before) => new Map(before).set(record.id, next));
    await edits.save(record, field.key, to.value);
    await client.invalidateQueries({ queryKey: [...keys.records(app, form), 'list'] });
    setMoved((before) => new Map([...before].filter(([id]) => id !== record.id)));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      onDragStart={({ active }) => {
        setDragged(active.data.current?.['record'] as Rec | undefined);
      }}
      onDragCancel={() => {
        setDragged(undefined);
      }}
      onDragEnd={({ active, over }) => {
        setDragged(undefined);
        const column = columns.find(({ key }) => key === over?.id);
        const record = active.data.current?.['record'] as Rec | undefined;
        if (record && column) void move(record, column);
      }}
    >
      <div className={styles.board} role="group" aria-label={label(field.label, field.key)}>
        {columns.map((column) => (
          <KanbanLane
            key={column.key}
            app={app}
            live={live}
            listing={listing}
            field={field}
            column={column}
            columns={columns}
            moved={moved}
            movable={movable}
            onMove={(record, to) => void move(record, to)}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <div className={styles.card} data-dragged="true">
            <CardBody app={app} live={live} listing={listing} record={dragged} without={field.key} />
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}
