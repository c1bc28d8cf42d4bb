import { CalendarDays } from 'lucide-react';
import { Link } from 'react-router';
import type { Rec } from '@/core/api/records';
import { appPath } from '@/core/app/useApp';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { EmptyState } from '@/shared/ui/EmptyState';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import type { Month } from './month';
import styles from './calendar.module.css';

interface Props {
  app: string;
  form: string;
  month: Month;
  days: Map<string, Rec[]>;
  pending: boolean;
}

/** A month on a phone: the days that have records, one below the other. */
export function Agenda({ app, form, month, days, pending }: Props) {
  const t = useT('app.records');
  const language = useLanguage();
  const dayOf = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' });
  const weekdayOf = new Intl.DateTimeFormat(language, { weekday: 'short' });
  const own = [...days].filter(([day]) => day.startsWith(month)).sort(([a], [b]) => a.localeCompare(b));
  if (pending) return <RowsSkeleton rows={8} />;
  if (own.length === 0) return <EmptyState icon={CalendarDays} title={t('calendar.none')} compact />;
  return (
    <div className={styles.agenda}>
      {own.map(([day, records]) => (
        <section key={day} aria-label={day}>
          <h3>
            {dayOf.format(new Date(`${day}T12:00:00`))} {weekdayOf.format(new Date(`${day}T12:00:00`))}{' '}
            <span>{records.length}</span>
          </h3>
          <ul>
            {records.map((record) => (
              <li key={record.id}>
                <Link to={appPath.record(app, form, record.id)}>{record.title || '—'}</Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
