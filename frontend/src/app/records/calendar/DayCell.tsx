import { useDroppable } from '@dnd-kit/core';
import { Popover } from 'antd';
import type { Field } from '@/core/api/catalog';
import type { Rec } from '@/core/api/records';
import { formatDate } from '@/shared/format/time';
import { useT } from '@/shared/i18n/i18n';
import { DayItem } from './DayItem';
import styles from './calendar.module.css';

interface Props {
  app: string;
  form: string;
  field: Field;
  day: string;
  /** Belongs to the month before or after. */
  outside: boolean;
  records: Rec[];
  movable: boolean;
  onMove: (record: Rec, day: string) => void;
}

const most = 3;

/** One day with its first records; the others come at a click. */
export function DayCell({ day, outside, records, movable, onMove, ...rest }: Props) {
  const t = useT('app.records');
  const { setNodeRef, isOver } = useDroppable({ id: day, disabled: !movable });
  const shown = records.length > most + 1 ? records.slice(0, most) : records;
  const more = records.length - shown.length;
  const item = (record: Rec, draggable: boolean) => (
    <li key={record.id}>
      <DayItem
        {...rest}
        record={record}
        day={day}
        movable={movable && draggable}
        onMove={(to) => {
          onMove(record, to);
        }}
      />
    </li>
  );
  return (
    <div
      ref={setNodeRef}
      role="cell"
      className={styles.day}
      data-outside={outside}
      data-today={day === formatDate(new Date())}
      data-over={isOver}
    >
      <time dateTime={day}>{Number(day.slice(8))}</time>
      <ul>{shown.map((record) => item(record, true))}</ul>
      {more > 0 && (
        <Popover
          trigger="click"
          title={day}
          content={<ul className={styles.all}>{records.map((record) => item(record, false))}</ul>}
        >
          <button type="button" className={styles.more}>
            {t('calendar.more', { count: more })}
          </button>
        </Popover>
      )}
    </div>
  );
}
