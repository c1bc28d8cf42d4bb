import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './imports.module.css';

interface Props {
  number?: number;
  title: string;
  note?: string;
  done?: boolean;
  children: ReactNode;
}

/** One numbered step of the page. */
export function Step({ number, title, note, done = false, children }: Props) {
  return (
    <section className={styles.step} aria-label={title}>
      <header>
        {(done || number !== undefined) && (
          <span className={styles.number} data-done={done}>
            {done ? <Check size={14} aria-hidden="true" /> : number}
          </span>
        )}
        <h2>{title}</h2>
        {note && <small>{note}</small>}
      </header>
      <div className={styles.stepBody}>{children}</div>
    </section>
  );
}
