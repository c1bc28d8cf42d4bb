import { useLanguage, useT } from '@/shared/i18n/i18n';
import { valueText } from '@/core/values/valueText';
import type { FieldInputProps, FieldView } from '../fieldView';
import styles from './formula.module.css';

/** Computed by the server: shown, never typed. */
function FormulaOutput({ id, property, value }: FieldInputProps) {
  const t = useT('form.viewer');
  const language = useLanguage();
  const text = valueText({ type: String(property['x-eddy']?.['result'] ?? 'decimal') }, value, language);
  return (
    <output id={id} className={styles.output}>
      {text || t('computed')}
    </output>
  );
}

export const formulaView: FieldView = { type: 'formula', Input: FormulaOutput };
