import { useMemo } from 'react';
import type { Condition } from '@/core/api/condition';
import { useRegions } from '@/core/region/regions';
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
  const regions = useRegions(/"value":"\d{6}"/.test(JSON.stringify(condition ?? {})));
  const parts = useMemo(
    () => sentence(condition ?? { all: [] }, scope, { t: t as Translate, language, names }),
    // The names of regions come once they are there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [condition, scope, t, language, names, regions],
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
