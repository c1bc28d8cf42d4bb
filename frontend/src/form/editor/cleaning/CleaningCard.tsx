import { Button } from 'antd';
import { Trash2 } from 'lucide-react';
import type { CleaningRule } from '@/core/api/cleaning';
import { formatInteger } from '@/shared/format/number';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useFormEditing } from '../FormEditorContext';
import { SentenceCard } from '../logic/SentenceCard';
import styles from './Cleaning.module.css';
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

/** One cleaning rule: its sentence and its count; opened, what can be set. */
export function CleaningCard({ rule, at, open, count, onOpen, onRemove, onStep }: Props) {
  const t = useT('form.editor');
  const language = useLanguage();
  const { own, condition } = issuesOfCleaning(useFormEditing().issues, at);
  return (
    <SentenceCard
      {...{ at, open, onOpen, onStep }}
      id={`cleaning-${at}`}
      sentence={<CleaningSentence rule={rule} />}
      note={
        Boolean(count) && (
          <span className={styles.count}>
            {t('cleaning.count', { count: count ?? 0, number: formatInteger(count ?? 0, language) })}
          </span>
        )
      }
      issues={open ? own : [...own, ...condition]}
      grip={t('cleaning.drag', { number: at + 1 })}
      actions={
        <Button
          type="text"
          size="small"
          icon={<Trash2 size={14} />}
          aria-label={t('cleaning.remove')}
          title={t('cleaning.remove')}
          onClick={onRemove}
        />
      }
    >
      <CleaningEditor rule={rule} at={at} issues={condition} />
    </SentenceCard>
  );
}
