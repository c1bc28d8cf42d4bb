import { useMemo } from 'react';
import type { Condition } from '@/core/api/condition';
import { useDepartments } from '@/core/department/useDepartments';
import { useRegions } from '@/core/region/regions';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import styles from './Condition.module.css';
import type { ConditionScope } from './scope';
import { sentence, type Translate } from './sentence';
import { useNames } from './useNames';

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
  const asked = JSON.stringify(condition ?? {});
  const regions = useRegions(/"value":"\d{6}"/.test(asked));
  const ids = asked.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  const departments = useDepartments(ids.length > 0);
  const mentioned = useNames(condition, scope);
  const known = JSON.stringify(mentioned);
  const parts = useMemo(
    () => {
      const there = ids.filter((id) => departments?.byId.has(id));
      const teams = Object.fromEntries(there.map((id) => [id, departments?.label(id, language) ?? id]));
      const context = { t: t as Translate, language, names: { ...mentioned, ...teams, ...names } };
      return sentence(condition ?? { all: [] }, scope, context);
    },
    // The names of regions come once they are there; the ids are those of the condition.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [condition, scope, t, language, names, known, regions, departments],
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
