import type { BulkResult } from '@/core/api/bulk';
import styles from './bulk.module.css';

const most = 5;

/** The first records that were left as they were, with the form's words. */
export function Refusals({ reasons }: Pick<BulkResult, 'reasons'>) {
  return (
    <ul className={styles.refusals}>
      {reasons.slice(0, most).map(({ record, title, issues }) => (
        <li key={record}>
          <strong>{title || '—'}</strong> {issues[0]?.message}
        </li>
      ))}
    </ul>
  );
}
