import { Button, Select } from 'antd';
import type { LiveForm } from '@/core/api/forms';
import type { BlankChoice, ImportCheck } from '@/core/api/imports';
import { FormContext, fieldViewFor, FormState, type FieldInputProps } from '@/form/viewer';
import { useMemo, type ComponentType } from 'react';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { undecided, type Choices } from './mapping';
import styles from './imports.module.css';

interface Props {
  live: LiveForm;
  blanks: ImportCheck['blanks'];
  choices: Choices;
  disabled: boolean;
  onChoices: (choices: Choices) => void;
}

const kindOf = (choice: BlankChoice | undefined) =>
  choice === undefined ? undefined : typeof choice === 'string' ? choice : 'value';

/** Blank cells are never filled silently: one visible choice per field. */
export function BlankChoices({ live, blanks, choices, disabled, onChoices }: Props) {
  const t = useT('app.imports');
  const label = useLabel();
  const open = undecided(blanks, choices.onBlank);
  const set = (field: string, choice: BlankChoice) => {
    onChoices({ ...choices, onBlank: { ...choices.onBlank, [field]: choice } });
  };
  return (
    <div className={styles.blanks}>
      <h3>{t('blank.title')}</h3>
      {open.length > 1 && !disabled && (
        <Button
          type="link"
          onClick={() => {
            const empty = open.map((field) => [field, 'empty'] as const);
            onChoices({ ...choices, onBlank: { ...choices.onBlank, ...Object.fromEntries(empty) } });
          }}
        >
          {t('blank.allEmpty')}
        </Button>
      )}
      {blanks.map(({ field, count }) => {
        const name = label(live.table.fields.find((known) => known.key === field)?.label, field);
        const choice = choices.onBlank[field];
        return (
          <div key={field} className={styles.blank}>
            <span>{t('blank.line', { field: name, count })}</span>
            <Select
              value={kindOf(choice)}
              placeholder={t('blank.choose')}
              disabled={disabled}
              aria-label={t('blank.for', { field: name })}
              style={{ minWidth: 150 }}
              options={(['empty', 'skipRow', 'value', 'stop'] as const).map((kind) => ({
                value: kind,
                label: t(`blank.${kind}`),
              }))}
              onChange={(kind: 'empty' | 'skipRow' | 'stop' | 'value') => {
                set(field, kind === 'value' ? { value: undefined } : kind);
              }}
            />
            {typeof choice === 'object' && (
              <FillValue
                live={live}
                field={field}
                value={choice.value}
                disabled={disabled}
                onChange={(value) => {
                  set(field, { value });
                }}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

interface FillProps {
  live: LiveForm;
  field: string;
  value: unknown;
  disabled: boolean;
  onChange: (value: unknown) => void;
}

/** The field's own input, for the value that blank cells get. */
function FillValue({ live, field, value, disabled, onChange }: FillProps) {
  const property = live.form.schema.properties[field] ?? {};
  const Input = fieldViewFor(property).Input as unknown as ComponentType<FieldInputProps>;
  const context = useMemo(
    () => ({ form: new FormState(live.form, {}), readOnly: false, compact: true, display: {} }),
    [live.form],
  );
  return (
    <FormContext value={context}>
      <Input
        id={`fill-${field}`}
        fieldKey={field}
        property={property}
        value={value}
        disabled={disabled}
        invalid={false}
        onBlur={() => undefined}
        onChange={onChange}
      />
    </FormContext>
  );
}
