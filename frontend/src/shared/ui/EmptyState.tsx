import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './State.module.css';

interface Props {
  icon: LucideIcon;
  title: string;
  /** What this place is for, in a sentence. */
  text?: string;
  /** The first thing one can do here. */
  children?: ReactNode;
  compact?: boolean;
  /** Its title is the heading of the page. */
  heading?: boolean;
}

/** An empty list or page that says what it is for. */
export function EmptyState({ icon: Icon, title, text, children, compact = false, heading = false }: Props) {
  const Title = heading ? 'h1' : 'p';
  return (
    <div className={compact ? styles.compact : styles.state}>
      <span className={styles.mark}>
        <Icon size={compact ? 20 : 26} strokeWidth={1.5} aria-hidden="true" />
      </span>
      <Title className={styles.title}>{title}</Title>
      {text && <p className={styles.text}>{text}</p>}
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
