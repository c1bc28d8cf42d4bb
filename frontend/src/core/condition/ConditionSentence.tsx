import { useMemo } from 'react';
import type { Condition } from '@/core/api/condition';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import styles from './Condition.module.css';
import type { ConditionScope } from './scope';
import { sentence, type Translate } from './sentence';

export interface ConditionSentenceProps {
  condition: Condition | undefined;
  scope: ConditionScope;
  /** Names of people and records by id, where the caller knows them. */
  names?: Record<string, string>;
}

/** A condition in words, to read only. */
export function ConditionSentence({ condition, scope, names }: ConditionSentenceProps) {
  const t = useT('core.condition');
  const language = useLanguage();
  const parts = useMemo(
    () => sentence(condition ?? { all: [] }, scope, { t: t as Translate, language, names }),
    [condition, scope, t, language, names],
  );
  return (
    <span className={styles.textSentence}>
      {parts.map((part, at) => {
        if (part.kind === 'field') return <b key={at}>{part.text}</b>;
        return part.kind === 'value' ? <i key={at}>{part.text}</i> : <span key={at}>{part.text}</span>;
      })}
    </span>
  );
}
