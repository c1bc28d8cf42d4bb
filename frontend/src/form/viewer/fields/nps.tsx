import { useT } from '@/shared/i18n/i18n';
import type { FieldInputProps, FieldView } from '../fieldView';
import styles from './nps.module.css';

const scale = Array.from({ length: 11 }, (_, score) => score);

/** 0 to 10 in one row. */
function NpsInput(props: FieldInputProps<number>) {
  const t = useT('form.viewer');
  return (
    <div role="radiogroup" id={props.id} aria-labelledby={`${props.id}-label`} className={styles.nps}>
      {scale.map((score) => (
        <label key={score} data-chosen={score === props.value}>
          <input
            type="radio"
            className="visually-hidden"
            name={props.id}
            checked={score === props.value}
            disabled={props.disabled}
            onChange={() => {
              props.onChange(score);
            }}
          />
          {score}
        </label>
      ))}
      <span>{t('nps.unlikely')}</span>
      <span>{t('nps.likely')}</span>
    </div>
  );
}

export const npsView: FieldView = { type: 'nps', Input: NpsInput, group: true, wide: true };
