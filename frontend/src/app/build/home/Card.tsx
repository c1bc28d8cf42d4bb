import { ArrowRight, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './Home.module.css';

export interface CardProps {
  icon: LucideIcon;
  title: string;
  about: string;
  count?: number;
  /** Path of the whole list. */
  to: string;
  more: string;
  /** Said in the place of entries while there are none. */
  none: string;
  children: ReactNode[];
}

/** One part of the app with its first entries and the way to all of them. */
export function Card({ icon: Icon, title, about, count, to, more, none, children }: CardProps) {
  return (
    <section className={styles.card}>
      <Link to={to} className={styles.cardHead}>
        <span className={styles.icon}>
          <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
        </span>
        <h2>{title}</h2>
        {count !== undefined && <span className={styles.count}>{count}</span>}
      </Link>
      <p className={styles.about}>{about}</p>
      {children.length > 0 ? <ul>{children}</ul> : <p className={styles.none}>{none}</p>}
      <Link to={to} className={styles.all}>
        {more}
        <ArrowRight size={14} aria-hidden="true" />
      </Link>
    </section>
  );
}
