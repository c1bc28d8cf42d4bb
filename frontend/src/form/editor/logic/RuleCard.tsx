import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Button } from 'antd';
import { ChevronDown, ChevronUp, CircleAlert, Copy, GripVertical, Trash2 } from 'lucide-react';
import { useT } from '@/shared/i18n/i18n';
import { useFormEditing } from '../FormEditorContext';
import { issuesOfRule, type PlacedRule } from '../model/logic';
import styles from './Logic.module.css';
import { RuleEditor } from './RuleEditor';
import { RuleSentence } from './RuleSentence';

export interface RuleCardProps extends PlacedRule {
  open: boolean;
  onOpen: (open: boolean) => void;
  onDuplicate: () => void;
  onRemove: () => void;
  /** Moves it among the rules shown, with the keys. */
  onStep: (step: -1 | 1) => void;
}

/** One rule: its sentence; opened, the boxes that change it. */
export function RuleCard({ rule, at, open, onOpen, onDuplicate, onRemove, onStep }: RuleCardProps) {
  const t = useT('form.editor');
  const { issues } = useFormEditing();
  const { own, condition } = issuesOfRule(issues, at);
  const said = open ? own : [...own, ...condition];
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id: `rule-${at}`,
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
          aria-label={t('logic.drag', { number: at + 1 })}
          title={t('logic.drag', { number: at + 1 })}
          {...listeners}
          onKeyDown={(event) => {
            const step = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key as 'ArrowUp'] as
              -1 | 1 | undefined;
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
            <RuleSentence rule={rule} />
          </span>
          {open ? <ChevronUp size={16} aria-hidden="true" /> : <ChevronDown size={16} aria-hidden="true" />}
        </button>
        <Button
          type="text"
          size="small"
          icon={<Copy size={14} />}
          aria-label={t('logic.duplicate')}
          title={t('logic.duplicate')}
          onClick={onDuplicate}
        />
        <Button
          type="text"
          size="small"
          icon={<Trash2 size={14} />}
          aria-label={t('logic.remove')}
          title={t('logic.remove')}
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
      {open && <RuleEditor rule={rule} at={at} issues={condition} />}
    </li>
  );
}
