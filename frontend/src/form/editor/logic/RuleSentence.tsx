import { Asterisk, Eye, EyeOff, Lock, TextCursorInput, type LucideIcon } from 'lucide-react';
import type { LogicRule } from '@/core/api/forms';
import { ConditionSentence } from '@/core/condition/ConditionSentence';
import { propertyLabel } from '@/form/viewer';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useFormEditing } from '../FormEditorContext';
import { useFormScope } from '../useFormScope';
import styles from './Logic.module.css';
import { useFillWords } from './useFillWords';

export const effectIcons: Record<LogicRule['effect'], LucideIcon> = {
  show: Eye,
  hide: EyeOff,
  require: Asterisk,
  lock: Lock,
  fill: TextCursorInput,
};

/** A rule read aloud, in the order of the reader's language: when what holds, which fields do what. */
export function RuleSentence({ rule }: { rule: LogicRule }) {
  const t = useT('form.editor');
  const language = useLanguage();
  const scope = useFormScope();
  const { form } = useFormEditing();
  const fillWords = useFillWords();
  const Icon = effectIcons[rule.effect];
  const names = rule.fields.map((key) => propertyLabel(key, form.schema.properties[key], language));
  const slots: Record<string, React.ReactNode> = {
    effect: (
      <b className={styles.effect} data-effect={rule.effect}>
        <Icon size={13} aria-hidden="true" /> {t(`effect.${rule.effect}`)}
      </b>
    ),
    fields: names.length === 0 ? <i>{t('logic.noFields')}</i> : <b>{names.join(t('logic.comma'))}</b>,
    to: <b>{fillWords(rule)}</b>,
    how: rule.overwrite === true && t('logic.overwrites'),
    if: <ConditionSentence condition={rule.if} scope={scope} />,
  };
  return t(rule.effect === 'fill' ? 'logic.fillSentence' : 'logic.sentence')
    .split(/\{(\w+)\}/)
    .map((piece, at) => <span key={at}>{at % 2 === 1 ? slots[piece] : piece}</span>);
}
