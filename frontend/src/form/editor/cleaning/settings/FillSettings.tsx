import { Select } from 'antd';
import type { ValueKind } from '@/core/condition/kinds';
import { ValueInput } from '@/core/condition/ValueInput';
import { useT } from '@/shared/i18n/i18n';
import { useFormEditing } from '../../FormEditorContext';
import { useFormScope } from '../../useFormScope';
import { chosen, fittingFields } from '../model';
import { useCleaningWords } from '../useCleaningWords';
import type { SettingsProps } from './SettingsProps';

const sources = ['constant', 'field', 'median', 'previous'] as const;

/** Where a missing value comes from. */
export function FillSettings({ rule, put }: SettingsProps) {
  const t = useT('form.editor');
  const { app, form, catalog } = useFormEditing();
  const scope = useFormScope();
  const { name } = useCleaningWords(form);
  const target = scope.table.fields.find((field) => field.key === rule.fields[0]);
  const others = fittingFields(form, { kind: 'fill' }, catalog).filter((key) => !rule.fields.includes(key));
  return (
    <>
      <Select
        value={rule.from}
        aria-label={t('cleaning.from.label')}
        popupMatchSelectWidth={false}
        options={sources.map((source) => ({ value: source, label: t(`cleaning.from.${source}`) }))}
        onChange={(source) => {
          put(chosen(rule, 'from', source));
        }}
      />
      {rule.from === 'constant' && target && (
        <ValueInput
          app={app}
          type={{ kind: target.kind as ValueKind, options: target.options, linkTo: target.linkTo }}
          op="eq"
          value={rule.value}
          onChange={(value) => {
            put({ ...rule, value }, true);
          }}
        />
      )}
      {rule.from === 'field' && (
        <Select
          value={rule.field}
          placeholder={t('logic.pickFields')}
          aria-label={t('cleaning.from.field')}
          popupMatchSelectWidth={false}
          showSearch={{ optionFilterProp: 'label' }}
          options={others.map((key) => ({ value: key, label: name(key) }))}
          onChange={(field: string) => {
            put({ ...rule, field });
          }}
        />
      )}
    </>
  );
}
