import { Select, Switch } from 'antd';
import type { FormDocument } from '@/core/api/forms';
import type { Path } from '@/core/commands/path';
import { SetValue } from '@/core/commands/SetValue';
import { LabelField } from '@/core/draft/LabelField';
import { fieldTypeOf, propertyLabel } from '@/form/viewer';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useClearable } from '@/shared/ui/useClearable';
import { useFormEditing } from '../FormEditorContext';
import styles from '../FormEditor.module.css';
import { Outline } from './Outline';

const titling = new Set(['text', 'phone', 'email', 'choice', 'integer', 'url', 'date']);
const unique = new Set(['text', 'phone', 'email', 'china_id', 'integer', 'choice']);

/** The form itself, while no field is picked. */
export function FormProperties() {
  const t = useT('form.editor');
  const clearable = useClearable();
  const language = useLanguage();
  const { form, execute } = useFormEditing();
  const set = (path: Path, value: unknown) => {
    execute(new SetValue<FormDocument>('form.settings', path, value, false));
  };
  const fields = Object.entries(form.schema.properties).map(([key, property]) => ({
    value: key,
    label: propertyLabel(key, property, language),
    type: fieldTypeOf(property),
  }));
  return (
    <div className={styles.properties}>
      <header>
        <h2>{t('form.title')}</h2>
      </header>
      <Row label={t('form.label')}>
        <LabelField
          name={t('form.label')}
          value={form.label}
          onChange={(label) => {
            execute(new SetValue<FormDocument>('form.label', ['label'], label));
          }}
        />
      </Row>
      <Row label={t('form.titleField')}>
        <Select
          value={form.titleField}
          style={{ width: '100%' }}
          aria-label={t('form.titleField')}
          options={fields.filter((f) => titling.has(f.type))}
          onChange={(key) => {
            set(['titleField'], key);
          }}
        />
      </Row>
      <Row label={t('form.uniqueKey')}>
        <Select
          value={form.uniqueKey}
          allowClear={clearable}
          style={{ width: '100%' }}
          placeholder={t('form.noUniqueKey')}
          aria-label={t('form.uniqueKey')}
          options={fields.filter((f) => unique.has(f.type))}
          onChange={(key: string | undefined) => {
            set(['uniqueKey'], key);
          }}
        />
      </Row>
      <Row label={t('form.columns')}>
        <Select
          mode="multiple"
          value={form.list?.columns ?? []}
          style={{ width: '100%' }}
          aria-label={t('form.columns')}
          showSearch={{ optionFilterProp: 'label' }}
          options={fields}
          onChange={(columns) => {
            set(['list', 'columns'], columns);
          }}
        />
      </Row>
      <label className={styles.switch}>
        <span>
          {t('form.facts')}
          <span className={styles.note}>{t('form.factsHint')}</span>
        </span>
        <Switch
          checked={form.facts === true}
          onChange={(on) => {
            set(['facts'], on);
          }}
        />
      </label>
      <Row label={t('form.outline')}>
        <Outline />
      </Row>
    </div>
  );
}

function Row({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={styles.field}>
      <span className={styles.fieldLabel}>{label}</span>
      {children}
    </div>
  );
}
