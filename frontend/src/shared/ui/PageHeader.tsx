import { useEffect, type ReactNode } from 'react';
import { Crumbs } from './Crumbs';
import styles from './PageHeader.module.css';

interface Props {
  /** The pages above this one, the outermost first. */
  above?: { to: string; name: string }[];
  title: string;
  /** Beside the title: a count, a state. */
  note?: ReactNode;
  /** On the right; at most one filled button. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** The head of a page; sets the window's title. */
export function PageHeader({ above, title, note, actions, children }: Props) {
  useEffect(() => {
    document.title = title ? `${title} · Eddy` : 'Eddy';
  }, [title]);
  return (
    <header className={styles.header}>
      {above && <Crumbs above={above} />}
      <div className={styles.line}>
        <h1>{title}</h1>
        {note && <span className={styles.note}>{note}</span>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </header>
  );
}
