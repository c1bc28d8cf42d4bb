import { Button, Select } from 'antd';
import { useId, useMemo, useReducer, useState } from 'react';
import type { LiveForm } from '@/core/api/forms';
import { FormState, FormView } from '@/form/viewer';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { isEditable } from '../inline/editable';
import styles from './bulk.module.css';

interface Props {
  app: string;
  live: LiveForm;
  /** How many records, as text. */
  number: string;
  /** `undefined` clears the field. */
  onSet: (key: string, value: unknown) => void;
}

/** Chooses a field and what it shall be everywhere. */
export function SetField({ app, live, number, onSet }: Props) {
  const t = useT('app.records');
  const label = useLabel();
  const id = useId();
  const [key, setKey] = useState<string>();
  const fields = live.table.fields.filter((field) => isEditable(live, field) && field.key !== live.uniqueKey);
  return (
    <div className={styles.set}>
      <label htmlFor={id}>{t('bulk.field')}</label>
      <Select<string>
        id={id}
        value={key}
        placeholder={t('bulk.chooseField')}
        showSearch={{ optionFilterProp: 'label' }}
        options={fields.map((field) => ({ value: field.key, label: label(field.label, field.key) }))}
        onChange={setKey}
      />
      {key && (
        <FieldValue
          key={key}
          app={app}
          live={live}
          fieldKey={key}
          number={number}
          onSet={(value) => {
            onSet(key, value);
          }}
        />
      )}
    </div>
  );
}

interface ValueProps extends Pick<Props, 'app' | 'live' | 'number'> {
  fieldKey: string;
  onSet: (value: unknown) => void;
}

function FieldValue({ app, live, fieldKey, number, onSet }: ValueProps) {
  const t = useT('app.records');
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const property = live.form.schema.properties[fieldKey];
  const required = live.form.schema.required?.includes(fieldKey) ?? false;
  const form = useMemo(() => {
    const schema = { properties: property ? { [fieldKey]: { ...property, default: undefined } } : {} };
    return new FormState({ schema }, {}, { onChange: redraw });
  }, [fieldKey, property]);
  const { value } = form.get(fieldKey);
  const blank = value === undefined || value === null || value === '';
  const submit = () => {
    if (form.check(fieldKey) && !(blank && required)) onSet(value);
  };
  return (
    <>
      <FormView form={form} app={app} compact onSubmit={submit} />
      <Button type={blank ? 'default' : 'primary'} disabled={blank && required} onClick={submit}>
        {t(blank ? 'bulk.clearIn' : 'bulk.setIn', { number })}
      </Button>
    </>
  );
}
