import { formatDateTime } from '@/shared/format/time';
import { useT } from '@/shared/i18n/i18n';
import { useNow } from '@/shared/useNow';
import { countdown } from './countdown';
import styles from './todos.module.css';

/** The time left, counting down. */
export function DueTime({ dueAt }: { dueAt: string }) {
  const t = useT('app.todos');
  const now = useNow();
  const { key, args, tone } = countdown(dueAt, now);
  return (
    <time className={styles.due} data-tone={tone} dateTime={dueAt} title={formatDateTime(dueAt)}>
      {t(key, args)}
    </time>
  );
}
