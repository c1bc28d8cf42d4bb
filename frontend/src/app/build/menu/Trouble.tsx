import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { Issue } from '@/core/api/problem';
import styles from './Menu.module.css';

/** What is wrong with an entry, in one line. */
export function Trouble({ severity, message }: Pick<Issue, 'severity' | 'message'>) {
  const Icon = severity === 'ERROR' ? CircleAlert : TriangleAlert;
  return (
    <span className={styles.trouble} data-severity={severity}>
      <Icon size={14} aria-hidden="true" />
      {message}
    </span>
  );
}
