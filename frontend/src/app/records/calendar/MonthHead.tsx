import { Button } from 'antd';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { monthPlus, readMonth, type Month } from './month';
import styles from './calendar.module.css';

interface Props {
  month: Month;
  loading: boolean;
  onMonth: (month: Month) => void;
}

/** Which month is shown, and the way to others. */
export function MonthHead({ month, loading, onMonth }: Props) {
  const t = useT('app.records');
  const language = useLanguage();
  const title = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long' }).format(
    new Date(`${month}-15T12:00:00`),
  );
  return (
    <div className={styles.head}>
      <h2 aria-live="polite" aria-busy={loading}>
        {title}
      </h2>
      <Button
        icon={<ChevronLeft size={16} />}
        aria-label={t('calendar.previous')}
        title={t('calendar.previous')}
        onClick={() => {
          onMonth(monthPlus(month, -1));
        }}
      />
      <Button
        onClick={() => {
          onMonth(readMonth(null, new Date()));
        }}
      >
        {t('calendar.today')}
      </Button>
      <Button
        icon={<ChevronRight size={16} />}
        aria-label={t('calendar.next')}
        title={t('calendar.next')}
        onClick={() => {
          onMonth(monthPlus(month, 1));
        }}
      />
    </div>
  );
}
