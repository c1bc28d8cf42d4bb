import { useDraggable } from '@dnd-kit/core';
import { CSS } from '@dnd-kit/utilities';
import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import type { Field } from '@/core/api/catalog';
import type { Rec } from '@/core/api/records';
import { appPath } from '@/core/app/useApp';
import { formatClock } from '@/shared/format/time';
import { useT } from '@/shared/i18n/i18n';
import { dayPlus } from './month';
import styles from './calendar.module.css';

interface Props {
  app: string;
  form: string;
  field: Field;
  record: Rec;
  day: string;
  movable: boolean;
  onMove: (day: string) => void;
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A record on its day: dragged, or moved with Shift and an arrow key. */
export function DayItem({ app, form, field, record, day, movable, onMove }: Props) {
  const t = useT('app.records');
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({
    id: record.id,
    data: { record },
    disabled: !movable,
  });
  const onKey = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!movable || !event.shiftKey || step === undefined) return;
    event.preventDefault();
    onMove(dayPlus(day, step));
  };
  const value = record.values[field.key];
  return (
    <div
      ref={setNodeRef}
      className={styles.item}
      data-record={record.id}
      data-dragging={isDragging}
      data-movable={movable}
      style={{ transform: CSS.Translate.toString(transform) }}
      {...listeners}
      onKeyDown={onKey}
    >
      <Link
        to={appPath.record(app, form, record.id)}
        draggable={false}
        title={movable ? t('calendar.move', { title: record.title }) : record.title}
      >
        {field.type === 'datetime' && typeof value === 'string' && <small>{formatClock(value)}</small>}
        {record.title || '—'}
      </Link>
    </div>
  );
}
