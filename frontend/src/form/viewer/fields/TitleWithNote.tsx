import type { ReactNode } from 'react';
import styles from './titled.module.css';
import type { Titled } from './RemoteSelect';

export interface TitledOption {
  value: string;
  label: ReactNode;
  note?: string;
}

export const toOption = ({ id, title, note }: Titled): TitledOption => ({ value: id, label: title, note });

/** An entry of a picker's list: its title, and in grey what tells it apart. */
export function TitleWithNote({ label, note }: Pick<TitledOption, 'label' | 'note'>) {
  if (!note) return label;
  return (
    <span className={styles.titled}>
      <span className={styles.title}>{label}</span>
      <span className={styles.note}>{note}</span>
    </span>
  );
}
