import { useLanguage, useT } from '@/shared/i18n/i18n';
import { valueText } from '@/core/values/valueText';
import { optionsOf } from '../state/fieldType';
import type { FieldInputProps, FieldView } from '../fieldView';
import { useFormContext } from '../context';
import { useFormula } from '../formulas/useFormula';
import styles from './computed.module.css';

/** What a formula says of its result, in the words of field types. */
const formulaResults: Record<string, string> = { number: 'decimal', text: 'long_text' };

/** Computed by the server: shown, never typed. */
function Computed({ id, fieldKey, property, value, describedBy }: FieldInputProps) {
  const t = useT('form.viewer');
  const language = useLanguage();
  const { display } = useFormContext();
  const result = property['x-eddy']?.['result'];
  const type = typeof result === 'string' ? (formulaResults[result] ?? result) : 'decimal';
  const options = optionsOf(property).map((o) => ({
    value: o.value,
    label: typeof o.label === 'string' ? { en: o.label } : (o.label ?? {}),
  }));
  const text = valueText({ type, options }, value, language, display[fieldKey]?.title);
  return (
    <output id={id} className={styles.output} data-none={text === ''} aria-describedby={describedBy}>
      {text || t('computed')}
    </output>
  );
}

/** Worked out again while one types, as far as the browser can; the server has the last word. */
function Formula(props: FieldInputProps) {
  const now = useFormula(props.fieldKey);
  return <Computed {...props} value={now ? now.value : props.value} />;
}

export const formulaView: FieldView = { type: 'formula', Input: Formula };
export const rollupView: FieldView = { type: 'rollup', Input: Computed };
export const lookupView: FieldView = { type: 'lookup', Input: Computed };

/** A number the server gives when the record is saved first. */
function Serial({ id, value, describedBy }: FieldInputProps<string>) {
  const t = useT('form.viewer');
  return (
    <output id={id} className={styles.output} data-none={!value} aria-describedby={describedBy}>
      {value ?? t('numbered')}
    </output>
  );
}

export const serialView: FieldView = { type: 'serial', Input: Serial };
