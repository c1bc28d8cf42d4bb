import { DndContext, PointerSensor, pointerWithin, useSensor, useSensors } from '@dnd-kit/core';
import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Field } from '@/core/api/catalog';
import type { LiveForm } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import type { Rec } from '@/core/api/records';
import { mayWrite, useUser } from '@/core/session/useSession';
import { ErrorState } from '@/shared/ui/ErrorState';
import { useT } from '@/shared/i18n/i18n';
import { usePhone } from '@/shared/usePhone';
import { isEditable } from '../inline/editable';
import { useCellEdits } from '../inline/useCellEdits';
import { useUndoKey } from '../list/useGridKeys';
import type { RecordListing } from '../list/useRecordList';
import { Agenda } from './Agenda';
import { byDay, dayPlus, onDay, readMonth, weeksOf } from './month';
import { MonthGrid } from './MonthGrid';
import { MonthHead } from './MonthHead';
import { useMonthRecords } from './useMonthRecords';
import styles from './calendar.module.css';

interface Props {
  app: string;
  live: LiveForm;
  listing: RecordListing;
  field: Field;
}

/** The records of a list on the days of a month; dragged from one day to another. */
export default function Calendar({ app, live, listing, field }: Props) {
  const t = useT('app.records');
  const client = useQueryClient();
  const phone = usePhone();
  const movable = mayWrite(useUser()) && isEditable(live, field);
  const edits = useCellEdits(app, live);
  const [parameters, setParameters] = useSearchParams();
  const [moved, setMoved] = useState<ReadonlyMap<string, Rec>>(new Map());
  const month = readMonth(parameters.get('month'), new Date());
  const weeks = weeksOf(month);
  const from = weeks[0]?.[0] ?? `${month}-01`;
  const to = dayPlus(from, weeks.length * 7);
  const form = live.form.key;
  const { records, items, cut } = useMonthRecords(app, form, listing, field, from, to);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));
  useUndoKey(edits.undo);

  const days = byDay(
    items.map((record) => moved.get(record.id) ?? record),
    field,
  );
  const move = async (record: Rec, day: string) => {
    const value = onDay(field, record.values[field.key], day);
    if (value === record.values[field.key]) return;
    setMoved((before) =>
      new Map(before).set(record.id, { ...record, values: { ...record.values, [field.key]: value } }),
    );
    await edits.save(record, field.key, value);
    await client.invalidateQueries({ queryKey: [...keys.records(app, form), 'list'] });
    setMoved((before) => new Map([...before].filter(([id]) => id !== record.id)));
  };
  const head = (
    <MonthHead
      month={month}
      loading={records.isFetching}
      onMonth={(next) => {
        const changed = new URLSearchParams(parameters);
        changed.set('month', next);
        setParameters(changed, { replace: true });
      }}
    />
  );
  if (records.isError) return <ErrorState error={records.error} onRetry={() => void records.refetch()} />;
  return (
    <div className={styles.calendar}>
      {head}
      {cut && <Alert type="info" showIcon title={t('calendar.cut', { count: items.length })} />}
      {phone ? (
        <Agenda app={app} form={form} month={month} days={days} pending={records.isPending} />
      ) : (
        <DndContext
          sensors={sensors}
          collisionDetection={pointerWithin}
          onDragEnd={({ active, over }) => {
            const record = active.data.current?.['record'] as Rec | undefined;
            if (record && over) void move(record, String(over.id));
          }}
        >
          <MonthGrid
            app={app}
            form={form}
            field={field}
            month={month}
            weeks={weeks}
            days={days}
            movable={movable}
            onMove={(record, day) => void move(record, day)}
          />
        </DndContext>
      )}
    </div>
  );
}
