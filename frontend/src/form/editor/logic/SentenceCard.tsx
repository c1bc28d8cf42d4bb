import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ChevronDown, ChevronUp, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Issue } from '@/core/api/problem';
import { Grip } from '@/shared/ui/Grip';
import styles from './Logic.module.css';

export interface SentenceCardProps {
  /** The id it is dragged under. */
  id: string;
  at: number;
  open: boolean;
  sentence: ReactNode;
  /** What else stands in its line: a figure. */
  note?: ReactNode;
  issues: readonly Issue[];
  /** How the grip is called. */
  grip: string;
  /** The buttons at the end of the line. */
  actions: ReactNode;
  onOpen: (open: boolean) => void;
  /** Moves it among those shown, with the keys. */
  onStep: (step: -1 | 1) => void;
  /** What changes it, when it is open. */
  children: ReactNode;
}

/** One of a list of rules: its sentence, dragged by the grip; opened, what changes it. */
export function SentenceCard(props: SentenceCardProps) {
  const { id, at, open, sentence, note, issues, grip, actions, onOpen, onStep, children } = props;
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id,
  });
  const Chevron = open ? ChevronUp : ChevronDown;
  return (
    <li
      ref={setNodeRef}
      className={styles.card}
      data-rule={at}
      data-open={open}
      data-dragging={isDragging}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <div className={styles.line}>
        <Grip className={styles.grip} label={grip} {...{ setActivatorNodeRef, listeners, onStep }} />
        <button
          type="button"
          className={styles.sentence}
          aria-expanded={open}
          onClick={() => {
            onOpen(!open);
          }}
        >
          <span>{sentence}</span>
          {note}
          <Chevron size={16} aria-hidden="true" />
        </button>
        {actions}
      </div>
      {issues.map((issue) => (
        <p
          key={issue.code + issue.place}
          className={styles.issue}
          data-severity={issue.severity}
          role="alert"
        >
          <CircleAlert size={14} aria-hidden="true" /> {issue.message}
        </p>
      ))}
      {open && children}
    </li>
  );
}
