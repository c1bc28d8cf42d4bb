import { Segmented, Select } from 'antd';
import { useState } from 'react';
import type { FormDocument, LogicRule } from '@/core/api/forms';
import type { Issue } from '@/core/api/problem';
import { SetValue } from '@/core/commands/SetValue';
import { ConditionEditor } from '@/core/condition/ConditionEditor';
import { propertyLabel } from '@/form/viewer';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useFormEditing } from '../FormEditorContext';
import { fillable, withEffect } from '../model/fill';
import { effects } from '../model/logic';
import { useFormScope } from '../useFormScope';
import { FillEditor } from './FillEditor';
import styles from './Logic.module.css';
import { effectIcons } from './RuleSentence';

export interface RuleEditorProps {
  rule: LogicRule;
  at: number;
  /** Findings inside the condition. */
  issues: readonly Issue[];
}

/** If this holds, then these fields are shown, hidden, required, locked or filled. */
export function RuleEditor({ rule, at, issues }: RuleEditorProps) {
  const t = useT('form.editor');
  const language = useLanguage();
  const scope = useFormScope();
  const { form, execute } = useFormEditing();
  const [fresh] = useState(() => 'all' in rule.if && rule.if.all.length === 0);
  const set = (part: 'fields' | 'if', value: unknown, typing = false) => {
    execute(new SetValue<FormDocument>('form.logic', ['logic', at, part], value, typing));
  };
  const put = (next: LogicRule, typing = false) => {
    execute(new SetValue<FormDocument>('form.logic', ['logic', at], next, typing));
  };
  const mayFill = new Set(fillable(form));
  return (
    <div className={styles.edited}>
      <span className={styles.word}>{t('logic.if')}</span>
      <ConditionEditor
        value={rule.if}
        scope={scope}
        issues={issues}
        begins={fresh}
        onChange={(next) => {
          set('if', next ?? { all: [] }, true);
        }}
      />
      <span className={styles.word}>{t('logic.then')}</span>
      <div className={styles.then}>
        <Segmented<LogicRule['effect']>
          value={rule.effect}
          aria-label={t('logic.effect')}
          options={effects.map((effect) => {
            const Icon = effectIcons[effect];
            return {
              value: effect,
              label: t(`effect.${effect}`),
              icon: <Icon size={13} aria-hidden="true" />,
            };
          })}
          onChange={(effect) => {
            put(withEffect(rule, effect));
          }}
        />
        <Select
          mode="multiple"
          className={styles.fields}
          value={rule.fields}
          placeholder={t('logic.pickFields')}
          aria-label={t('logic.fields')}
          status={rule.fields.length === 0 ? 'error' : undefined}
          showSearch={{ optionFilterProp: 'label' }}
          options={Object.entries(form.schema.properties)
            .filter(([key]) => rule.effect !== 'fill' || mayFill.has(key) || rule.fields.includes(key))
            .map(([key, property]) => ({ value: key, label: propertyLabel(key, property, language) }))}
          onChange={(fields) => {
            set('fields', fields);
          }}
        />
      </div>
      {rule.effect === 'fill' && <FillEditor rule={rule} at={at} put={put} />}
    </div>
  );
}
