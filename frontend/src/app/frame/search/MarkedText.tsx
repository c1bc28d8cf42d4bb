import type { ReactNode } from 'react';
import type { Marked } from '@/core/api/search';
import styles from './Search.module.css';

/** A text with the words looked for set off. */
export function MarkedText({ text, marks }: Marked) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, length } of marks) {
    parts.push(text.slice(from, start));
    parts.push(
      <mark key={start} className={styles.mark}>
        {text.slice(start, start + length)}
      </mark>,
    );
    from = start + length;
  }
  parts.push(text.slice(from));
  return <>{parts}</>;
}
