import { useEffect, useMemo, useState } from 'react';
import { FormState, FormView } from '@/form/viewer';
import { SettingsContext, type SettingsContextValue } from './SettingsContext';
import './settings/register';
import { settingsSchema } from './settingsSchema';

type Values = Record<string, unknown>;

export interface SettingsFormProps extends Omit<SettingsContextValue, 'config'> {
  /** JSON Schema of the settings. */
  schema: object;
  value: Values;
  onChange: (value: Values) => void;
}

/** A property panel drawn by the form viewer from a JSON Schema. Unknown settings of the value are kept. */
export function SettingsForm({ schema, value, onChange, ...settings }: SettingsFormProps) {
  const source = useMemo(() => ({ schema: settingsSchema(schema) }), [schema]);
  const [known, setKnown] = useState({ value, epoch: 0 });
  // A value that is not what this form last sent came from elsewhere (undo): the form starts over with it.
  if (!same(value, known.value)) setKnown({ value, epoch: known.epoch + 1 });
  return (
    <SettingsContext value={{ ...settings, config: value }}>
      <Fields
        key={known.epoch}
        source={source}
        value={value}
        app={settings.app}
        onChange={(next) => {
          setKnown({ ...known, value: next });
          onChange(next);
        }}
      />
    </SettingsContext>
  );
}

interface FieldsProps {
  source: { schema: ReturnType<typeof settingsSchema> };
  value: Values;
  app: string;
  onChange: (value: Values) => void;
}

function Fields({ source, value, app, onChange }: FieldsProps) {
  const [form] = useState(() => new FormState(source, value));
  useEffect(
    () =>
      form.subscribeForm(() => {
        onChange(withFields(value, form, Object.keys(source.schema.properties)));
      }),
    [form, value, source, onChange],
  );
  return <FormView form={form} app={app} compact />;
}

/** The value with the form's fields in it; what the form does not know stays as it is. */
function withFields(value: Values, form: FormState, fields: string[]): Values {
  const next = { ...value };
  for (const key of fields) {
    const now = form.get(key).value;
    if (now === undefined) Reflect.deleteProperty(next, key);
    else next[key] = now;
  }
  return next;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
