import { AutoComplete, InputNumber, Segmented, Select } from 'antd';
import type { CleaningRule } from '@/core/api/cleaning';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useFormEditing } from '../../FormEditorContext';
import { chosen } from '../model';
import type { SettingsProps } from './SettingsProps';

const measures = ['range', 'iqr', 'zscore'] as const;
const ends = ['mark', 'reject'] as const;

/** What counts as usual, and what happens to a number outside of it. */
export function OutlierSettings({ rule, put }: SettingsProps) {
  const t = useT('form.editor');
  const label = useLabel();
  const { catalog } = useFormEditing();
  const number = (part: 'min' | 'max' | 'factor', from?: number) => (
    <InputNumber
      value={rule[part]}
      min={from}
      step={part === 'factor' ? 0.5 : 1}
      placeholder={t(`cleaning.${part}`)}
      aria-label={t(`cleaning.${part}`)}
      onChange={(value) => {
        put({ ...rule, [part]: value ?? undefined } as CleaningRule, true);
      }}
    />
  );
  return (
    <>
      <Select
        value={rule.by}
        aria-label={t('cleaning.by.label')}
        popupMatchSelectWidth={false}
        options={measures.map((by) => ({ value: by, label: t(`cleaning.by.${by}`) }))}
        onChange={(by) => {
          put(chosen(rule, 'by', by));
        }}
      />
      {rule.by === 'range' ? (
        <>
          {number('min')}
          {number('max')}
        </>
      ) : (
        number('factor', 0.5)
      )}
      <Segmented<(typeof ends)[number]>
        value={rule.then ?? 'mark'}
        aria-label={t('cleaning.then.label')}
        options={ends.map((end) => ({ value: end, label: t(`cleaning.then.${end}`) }))}
        onChange={(end) => {
          put(chosen(rule, 'then', end));
        }}
      />
      {(rule.then ?? 'mark') === 'mark' && (
        <AutoComplete
          value={rule.tag}
          aria-label={t('cleaning.tag')}
          placeholder={t('cleaning.tag')}
          popupMatchSelectWidth={false}
          style={{ width: 180 }}
          options={catalog.tags.map((tag) => ({ value: tag.key, label: label(tag.label, tag.key) }))}
          onChange={(tag: string) => {
            put({ ...rule, tag }, true);
          }}
        />
      )}
    </>
  );
}
