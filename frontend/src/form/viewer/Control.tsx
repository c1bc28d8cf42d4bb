import { useId, type ComponentType } from 'react';
import { useT, useLanguage } from '@/shared/i18n/i18n';
import { labelText, type Label } from '@/shared/i18n/language';
import { useField, useFormContext } from './context';
import type { FieldInputProps } from './fieldView';
import { propertyLabel } from './label';
import { fieldViewFor } from './registry';
import styles from './form.module.css';

interface Props {
  fieldKey: string;
  label?: Label;
}

/** A field with its label, help and error. */
export function Control({ fieldKey, label }: Props) {
  const { form } = useFormContext();
  return form.has(fieldKey) ? <KnownControl fieldKey={fieldKey} label={label} /> : null;
}

function KnownControl({ fieldKey, label }: Props) {
  const t = useT('form.viewer');
  const language = useLanguage();
  const id = useId();
  const { form, readOnly } = useFormContext();
  const state = useField(fieldKey);
  const property = form.source.schema.properties[fieldKey] ?? {};
  const view = fieldViewFor(property);
  if (!state.visible) return null;

  const Input = view.Input as unknown as ComponentType<FieldInputProps>;
  const name = labelText(label, language) || propertyLabel(fieldKey, property, language);
  const help =
    (state.filled && t(`filled.${state.filled}`)) ||
    labelText(property['x-eddy']?.help, language) ||
    property.description;
  const { error } = state;
  const mark = state.required && (
    <span className={styles.required} aria-label={t('required')}>
      *
    </span>
  );
  return (
    <div className={styles.control} data-wide={view.wide} data-field={fieldKey}>
      {!view.ownLabel && (
        <label id={`${id}-label`} htmlFor={view.group ? undefined : id} className={styles.label}>
          {name}
          {mark}
        </label>
      )}
      <Input
        id={id}
        fieldKey={fieldKey}
        property={property}
        value={state.value}
        required={state.required}
        disabled={readOnly || state.locked}
        invalid={error !== undefined}
        describedBy={error ? `${id}-error` : help ? `${id}-help` : undefined}
        onChange={(value) => {
          form.set(fieldKey, value);
        }}
        onBlur={() => {
          form.leave(fieldKey);
        }}
      />
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {'text' in error ? error.text : t(error.key, error.args)}
        </p>
      )}
      {help && !error && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
    </div>
  );
}
