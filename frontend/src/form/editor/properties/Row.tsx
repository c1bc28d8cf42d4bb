import type { ReactNode } from 'react';
import styles from '../FormEditor.module.css';

/** One setting under its name. */
export function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <span className={styles.fieldLabel}>{label}</span>
      {children}
    </div>
  );
}
