import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Button } from 'antd';
import { ChevronDown, ChevronUp, CircleAlert, GripVertical, Trash2 } from 'lucide-react';
import type { CleaningRule } from '@/core/api/cleaning';
import { formatInteger } from '@/shared/format/number';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useFormEditing } from '../FormEditorContext';
import styles from '../logic/Logic.module.css';
import own from './Cleaning.module.css';
import { CleaningEditor } from './CleaningEditor';
import { CleaningSentence } from './CleaningSentence';
import { issuesOfCleaning } from './model';

interface Props {
  rule: CleaningRule;
  at: number;
  open: boolean;
  /** How many values the rule has corrected so far. */
  count: number | undefined;
  onOpen: (open: boolean) => void;
  onRemove: () => void;
  onStep: (step: -1 | 1) => void;
}

const steps: Record<string, -1 | 1 | undefined> = { ArrowUp: -1, ArrowDown: 1 };

/** One cleaning rule: its sentence and its count; opened, what can be set. */
export function CleaningCard({ rule, at, open, count, onOpen, onRemove, onStep }: Props) {
  const t = useT('form.editor');
  const language = useLanguage();
  const found = issuesOfCleaning(useFormEditing().issues, at);
  const said = open ? found.own : [...found.own, ...found.condition];
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id: `cleaning-${at}`,
  });
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
        <button
          ref={setActivatorNodeRef}
          type="button"
          className={styles.grip}
          data-handle
          aria-label={t('cleaning.drag', { number: at + 1 })}
          title={t('cleaning.drag', { number: at + 1 })}
          {...listeners}
          onKeyDown={(event) => {
            const step = steps[event.key];
            if (step === undefined) return;
            event.preventDefault();
            onStep(step);
          }}
        >
          <GripVertical size={14} aria-hidden="true" />
        </button>
        <button
          type="button"
          className={styles.sentence}
          aria-expanded={open}
          onClick={() => {
            onOpen(!open);
          }}
        >
          <span>
            <CleaningSentence rule={rule} />
          </span>
          {Boolean(count) && (
            <span className={own.count}>
              {t('cleaning.count', { count: count ?? 0, number: formatInteger(count ?? 0, language) })}
            </span>
          )}
          {open ? <ChevronUp size={16} aria-hidden="true" /> : <ChevronDown size={16} aria-hidden="true" />}
        </button>
        <Button
          type="text"
          size="small"
          icon={<Trash2 size={14} />}
          aria-label={t('cleaning.remove')}
          title={t('cleaning.remove')}
          onClick={onRemove}
        />
      </div>
      {said.map((issue) => (
        <p
          key={issue.code + issue.place}
          className={styles.issue}
          data-severity={issue.severity}
          role="alert"
        >
          <CircleAlert size={14} aria-hidden="true" /> {issue.message}
        </p>
      ))}
      {open && <CleaningEditor rule={rule} at={at} issues={found.condition} />}
    </li>
  );
}
