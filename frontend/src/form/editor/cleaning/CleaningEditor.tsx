import { Button, Select } from 'antd';
import { Plus } from 'lucide-react';
import type { CleaningRule } from '@/core/api/cleaning';
import type { FormDocument } from '@/core/api/forms';
import type { Issue } from '@/core/api/problem';
import { SetValue } from '@/core/commands/SetValue';
import { without } from '@/core/commands/path';
import { ConditionEditor } from '@/core/condition/ConditionEditor';
import { useT } from '@/shared/i18n/i18n';
import { useFormEditing } from '../FormEditorContext';
import styles from '../logic/Logic.module.css';
import { useFormScope } from '../useFormScope';
import { CaseSettings, WidthSettings } from './settings/TextSettings';
import { FillSettings } from './settings/FillSettings';
import { OutlierSettings } from './settings/OutlierSettings';
import type { SettingsProps } from './settings/SettingsProps';
import { fittingFields } from './model';
import { useCleaningWords } from './useCleaningWords';

/** What the kinds that have settings show. */
const settings: Partial<Record<CleaningRule['kind'], (props: SettingsProps) => React.ReactNode>> = {
  width: WidthSettings,
  case: CaseSettings,
  fill: FillSettings,
  outlier: OutlierSettings,
};

interface Props {
  rule: CleaningRule;
  at: number;
  /** Findings inside the condition. */
  issues: readonly Issue[];
}

/** Which fields, how, and only when. */
export function CleaningEditor({ rule, at, issues }: Props) {
  const t = useT('form.editor');
  const scope = useFormScope();
  const { form, catalog, execute } = useFormEditing();
  const { name } = useCleaningWords(form);
  const Settings = settings[rule.kind];
  const put = (next: CleaningRule, typing = false) => {
    execute(new SetValue<FormDocument>('form.cleaning', ['cleaning', at], next, typing));
  };
  return (
    <div className={styles.edited}>
      <span className={styles.word}>{t('cleaning.fields')}</span>
      <Select
        mode="multiple"
        value={rule.fields}
        placeholder={t('logic.pickFields')}
        aria-label={t('cleaning.fields')}
        status={rule.fields.length === 0 ? 'error' : undefined}
        showSearch={{ optionFilterProp: 'label' }}
        options={fittingFields(form, rule, catalog).map((key) => ({ value: key, label: name(key) }))}
        labelRender={({ value }) => name(String(value))}
        onChange={(fields: string[]) => {
          put({ ...rule, fields });
        }}
      />
      {Settings && (
        <>
          <span className={styles.word}>{t('cleaning.how')}</span>
          <div className={styles.then}>
            <Settings rule={rule} put={put} />
          </div>
        </>
      )}
      <span className={styles.word}>{t('cleaning.when')}</span>
      {rule.if === undefined ? (
        <div>
          <Button
            type="text"
            icon={<Plus size={14} />}
            onClick={() => {
              put({ ...rule, if: { all: [] } });
            }}
          >
            {t('cleaning.addCondition')}
          </Button>
        </div>
      ) : (
        <ConditionEditor
          value={rule.if}
          scope={scope}
          issues={issues}
          onChange={(next) => {
            put(next === undefined ? (without(rule, 'if') as CleaningRule) : { ...rule, if: next }, true);
          }}
        />
      )}
    </div>
  );
}
