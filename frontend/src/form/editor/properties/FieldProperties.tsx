import { Button, Input, InputNumber, Switch } from 'antd';
import { useState } from 'react';
import type { Property } from '@/core/api/forms';
import { SetValue } from '@/core/commands/SetValue';
import { LabelField } from '@/core/draft/LabelField';
import { without } from '@/core/commands/path';
import { fieldTypeOf } from '@/form/viewer';
import { listColumn } from '@/form/viewer/list/values';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { SetRequired } from '../commands/SetRequired';
import { useFormEditing } from '../FormEditorContext';
import styles from '../FormEditor.module.css';
import { designedAs, isComputed, typeName, withOptions } from '../model/fieldTypes';
import { keyProblem, requiredKeys } from '../model/fields';
import { resultOf, summable } from '../model/rows';
import { FieldLogic } from './FieldLogic';
import { FieldOptions } from './FieldOptions';
import { FieldUses } from './FieldUses';
import { Row } from './Row';
import { SeveralSwitch } from './SeveralSwitch';
import { TitleField } from './TitleField';
import { ListSettings } from './types/ListSettings';
import { typeSettings } from './types/typeSettings';
import { useFieldRename } from './useFieldRename';

/** The properties of the field that is picked. */
export function FieldProperties({ fieldKey }: { fieldKey: string }) {
  const t = useT('form.editor');
  const label = useLabel();
  const { catalog, form, issues, execute, rows } = useFormEditing();
  const property = form.schema.properties[fieldKey] ?? {};
  const type = fieldTypeOf(property);
  const designed = designedAs(property);
  const settings = property['x-eddy'] ?? {};
  const typeLabel = typeName(catalog, designed?.type ?? type);
  const at = `/schema/properties/${fieldKey}`;
  // What is wrong with a formula stands at the formula.
  const own = issues.filter(
    ({ place = '' }) => place.startsWith(at) && !(type === 'formula' && place === `${at}/x-eddy/formula`),
  );
  const set = (next: Property, typing = true) => {
    execute(new SetValue('form.property', ['schema', 'properties', fieldKey], next, typing));
  };
  const setting = (part: object) => {
    set({ ...property, 'x-eddy': { ...settings, ...part } });
  };
  const TypeSettings = listColumn(property) ? ListSettings : typeSettings[type];
  return (
    <div className={styles.properties}>
      <header>
        {designed && <designed.icon size={18} aria-hidden="true" />}
        <h2>{label(typeLabel, type)}</h2>
      </header>
      {own.map((issue) => (
        <p
          key={issue.code + issue.message}
          className={styles.issue}
          data-severity={issue.severity}
          role="alert"
        >
          {issue.message}
        </p>
      ))}
      <TitleField
        fieldKey={fieldKey}
        isDefault={(text) => Object.values(typeLabel ?? {}).includes(text)}
        onChange={(next) => {
          setting({ label: next });
        }}
      />
      {!isComputed(type) && (
        <label className={styles.switch}>
          {t('field.required')}
          <Switch
            checked={requiredKeys(form).includes(fieldKey)}
            onChange={(required) => {
              execute(new SetRequired(fieldKey, required));
            }}
          />
        </label>
      )}
      {!isComputed(type) && rows === undefined && (
        <label className={styles.switch}>
          {t('field.readOnly')}
          <Switch
            checked={property.readOnly === true}
            title={t('field.readOnlyHint')}
            onChange={(readOnly) => {
              set(readOnly ? { ...property, readOnly } : without(property, 'readOnly'), false);
            }}
          />
        </label>
      )}
      <SeveralSwitch fieldKey={fieldKey} />
      {rows !== undefined && summable.has(resultOf(property)) && (
        <label className={styles.switch}>
          {t('rows.sum')}
          <Switch
            checked={settings['sum'] !== false}
            onChange={(sum) => {
              set({ ...property, 'x-eddy': sum ? without(settings, 'sum') : { ...settings, sum } }, false);
            }}
          />
        </label>
      )}
      {TypeSettings && <TypeSettings fieldKey={fieldKey} settings={settings} onChange={setting} />}
      {(type === 'choice' || type === 'choices') && (
        <Row label={t('field.options')}>
          <FieldOptions
            fieldKey={fieldKey}
            onChange={(options) => {
              set(withOptions(property, options));
            }}
          />
        </Row>
      )}
      {designed?.bounds === 'range' && (
        <Row label={t('field.range')}>
          <div className={styles.pair}>
            <Bound property={property} bound="minimum" placeholder={t('field.noMinimum')} onChange={set} />
            <span>–</span>
            <Bound property={property} bound="maximum" placeholder={t('field.noMaximum')} onChange={set} />
          </div>
        </Row>
      )}
      {designed?.bounds === 'length' && (
        <Row label={t('field.maxLength')}>
          <Bound property={property} bound="maxLength" placeholder="200" onChange={set} />
        </Row>
      )}
      <Row label={t('field.help')}>
        <LabelField
          name={t('field.help')}
          value={settings.help}
          onChange={(help) => {
            const blank = !help['zh-CN'] && !help.en;
            set({ ...property, 'x-eddy': blank ? without(settings, 'help') : { ...settings, help } });
          }}
        />
      </Row>
      {rows === undefined && <FieldLogic fieldKey={fieldKey} />}
      <FieldUses fieldKey={fieldKey} />
      <KeyRow fieldKey={fieldKey} />
    </div>
  );
}

interface BoundProps {
  property: Property;
  bound: 'minimum' | 'maximum' | 'maxLength';
  placeholder: string;
  onChange: (property: Property) => void;
}

function Bound({ property, bound, placeholder, onChange }: BoundProps) {
  const t = useT('form.editor');
  return (
    <InputNumber
      value={property[bound]}
      placeholder={placeholder}
      controls={false}
      style={{ width: '100%' }}
      aria-label={t(`field.${bound}`)}
      onChange={(value) => {
        onChange(value === null ? without(property, bound) : { ...property, [bound]: value });
      }}
    />
  );
}

/** The key of the field or column; changed everywhere in the app, and only when it is complete. */
function KeyRow({ fieldKey }: { fieldKey: string }) {
  const t = useT('form.editor');
  const { form } = useFormEditing();
  const [typed, setTyped] = useState({ of: fieldKey, text: fieldKey });
  // The key may follow the title while the keyboard is on its way here.
  const text = typed.of === fieldKey ? typed.text : fieldKey;
  const { rename, busy } = useFieldRename();
  const problem = keyProblem(form, text, fieldKey);
  const commit = () => {
    if (!problem && text !== fieldKey) void rename(fieldKey, text);
  };
  return (
    <Row label={t('field.key')}>
      <div className={styles.pair}>
        <Input
          value={text}
          status={problem ? 'error' : undefined}
          aria-label={t('field.key')}
          data-enter-leaves={text === fieldKey ? '' : undefined}
          onChange={(event) => {
            setTyped({ of: fieldKey, text: event.target.value });
          }}
          onPressEnter={commit}
        />
        {text !== fieldKey && (
          <Button disabled={problem !== undefined} loading={busy} onClick={commit}>
            {t('field.rename')}
          </Button>
        )}
      </div>
      <p className={styles.note} data-bad={problem !== undefined}>
        {t(problem ? `field.keyProblem.${problem}` : 'field.keyHint')}
      </p>
    </Row>
  );
}
