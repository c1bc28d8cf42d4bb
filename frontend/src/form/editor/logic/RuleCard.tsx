import { Button } from 'antd';
import { Copy, Trash2 } from 'lucide-react';
import { useT } from '@/shared/i18n/i18n';
import { useFormEditing } from '../FormEditorContext';
import { issuesOfRule, type PlacedRule } from '../model/logic';
import { RuleEditor } from './RuleEditor';
import { RuleSentence } from './RuleSentence';
import { SentenceCard } from './SentenceCard';

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
  const { own, condition } = issuesOfRule(useFormEditing().issues, at);
  return (
    <SentenceCard
      {...{ at, open, onOpen, onStep }}
      id={`rule-${at}`}
      sentence={<RuleSentence rule={rule} />}
      issues={open ? own : [...own, ...condition]}
      grip={t('logic.drag', { number: at + 1 })}
      actions={
        <>
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
        </>
      }
    >
      <RuleEditor rule={rule} at={at} issues={condition} />
    </SentenceCard>
  );
}
