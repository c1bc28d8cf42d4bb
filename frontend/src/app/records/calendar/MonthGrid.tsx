import { useEffect, useRef } from 'react';
import type { Field } from '@/core/api/catalog';
import type { Rec } from '@/core/api/records';
import { useLanguage } from '@/shared/i18n/i18n';
import { DayCell } from './DayCell';
import type { Month } from './month';
import styles from './calendar.module.css';

interface Props {
  app: string;
  form: string;
  field: Field;
  month: Month;
  weeks: string[][];
  days: Map<string, Rec[]>;
  movable: boolean;
  onMove: (record: Rec, day: string) => void;
}

/** A month of days from Monday to Sunday. */
export function MonthGrid({ month, weeks, days, onMove, ...rest }: Props) {
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const follow = useRef<string>(undefined);
  useEffect(() => {
    if (!follow.current) return;
    box.current?.querySelector<HTMLElement>(`[data-record="${follow.current}"] a`)?.focus();
    follow.current = undefined;
  }, [days]);
  const names = new Intl.DateTimeFormat(language, { weekday: 'short' });
  return (
    <div ref={box} className={styles.month} role="table" aria-label={month}>
      <div role="row" className={styles.week} data-names="true">
        {(weeks[0] ?? []).map((day) => (
          <div key={day} role="columnheader">
            {names.format(new Date(`${day}T12:00:00`))}
          </div>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={week[0]} role="row" className={styles.week}>
          {week.map((day) => (
            <DayCell
              key={day}
              {...rest}
              day={day}
              outside={!day.startsWith(month)}
              records={days.get(day) ?? []}
              onMove={(record, to) => {
                follow.current = record.id;
                onMove(record, to);
              }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
