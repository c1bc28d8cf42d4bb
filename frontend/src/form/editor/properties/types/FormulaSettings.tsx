import { Select } from 'antd';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useFormEditing } from '../../FormEditorContext';
import styles from '../../FormEditor.module.css';
import { Row } from '../Row';
import { FormulaInput } from './FormulaInput';
import type { TypeSettingsProps } from './typeSettings';

const results = ['number', 'text', 'boolean', 'date', 'datetime'] as const;

/** A formula with the fields and functions it may use offered while it is typed. */
export function FormulaSettings({ fieldKey, settings, onChange }: TypeSettingsProps) {
  const t = useT('form.editor');
  const label = useLabel();
  const { form, issues, rows } = useFormEditing();
  const place = `/schema/properties/${fieldKey}/x-eddy/formula`;
  return (
    <>
      <Row label={t('computed.formula')}>
        <FormulaInput
          value={String(settings['formula'] ?? '')}
          fields={Object.entries(form.schema.properties)
            .filter(([key]) => key !== fieldKey)
            .map(([key, property]) => ({ key, name: label(property['x-eddy']?.label, key) }))}
          problems={issues.filter((issue) => issue.place === place).map(({ message }) => message)}
          onChange={(formula) => {
            onChange({ formula });
          }}
        />
      </Row>
      <Row label={t('computed.result')}>
        <Select
          value={String(settings['result'] ?? 'number')}
          aria-label={t('computed.result')}
          options={results.map((value) => ({ value, label: t(`computed.resultOf.${value}`) }))}
          onChange={(next) => {
            onChange({ result: next });
          }}
        />
      </Row>
      <p className={styles.note}>{t(rows === undefined ? 'computed.formulaNote' : 'rows.formulaNote')}</p>
    </>
  );
}
