import { Checkbox, Select } from 'antd';
import type { FillSource, LogicRule } from '@/core/api/forms';
import { without } from '@/core/commands/path';
import type { ValueKind } from '@/core/condition/kinds';
import { ValueInput } from '@/core/condition/ValueInput';
import type { Issue } from '@/core/api/problem';
import { propertyLabel } from '@/form/viewer';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useFormEditing } from '../FormEditorContext';
import { alike, mayWorkOut, readable } from '../model/fill';
import { FormulaInput } from '../properties/types/FormulaInput';
import { useFormScope } from '../useFormScope';
import styles from './Logic.module.css';

interface Props {
  rule: LogicRule;
  at: number;
  /** @param typing whether quick changes belong together as one step */
  put: (rule: LogicRule, typing?: boolean) => void;
}

const kinds = ['value', 'field', 'formula'] as const;
type Kind = (typeof kinds)[number];

const blank: Record<Kind, FillSource> = {
  value: { value: null },
  field: { field: '' },
  formula: { formula: '' },
};

const kindOf = (to: FillSource): Kind => kinds.find((kind) => kind in to) ?? 'value';

/** What a fill gives: a fixed value, another field or a formula, and whether it holds against what people write. */
export function FillEditor({ rule, at, put }: Props) {
  const t = useT('form.editor');
  const { form, issues } = useFormEditing();
  const { to = blank.value, fields, overwrite = false } = rule;
  const kind = kindOf(to);
  const offered = kinds.filter((one) => one !== 'formula' || kind === one || mayWorkOut(form, fields));
  const take = (next: FillSource, typing = false) => {
    put({ ...rule, to: next }, typing);
  };
  const problems = issues.filter(({ place }) => place?.startsWith(`/logic/${at}/to/formula`));
  return (
    <>
      <span className={styles.word}>{t('logic.with')}</span>
      <div className={styles.then}>
        <Select<Kind>
          value={kind}
          aria-label={t('logic.source.label')}
          popupMatchSelectWidth={false}
          options={offered.map((value) => ({ value, label: t(`logic.source.${value}`) }))}
          onChange={(next) => {
            take(blank[next]);
          }}
        />
        {'value' in to && <Constant fields={fields} value={to.value} onChange={take} />}
        {'field' in to && <OtherField fields={fields} field={to.field} onChange={take} />}
        {'formula' in to && (
          <div className={styles.formula}>
            <Formula fields={fields} formula={to.formula} problems={problems} onChange={take} />
          </div>
        )}
        <Checkbox
          className={styles.overwrite}
          checked={overwrite}
          onChange={({ target }) => {
            put(target.checked ? { ...rule, overwrite: true } : without(rule, 'overwrite'));
          }}
        >
          {t('logic.overwrite')}
        </Checkbox>
      </div>
    </>
  );
}

interface SourceProps {
  fields: string[];
  onChange: (to: FillSource, typing?: boolean) => void;
}

function Constant({ fields, value, onChange }: SourceProps & { value: unknown }) {
  const t = useT('form.editor');
  const { app } = useFormEditing();
  const { table } = useFormScope();
  const target = table.fields.find(({ key }) => key === fields[0]);
  if (!target) return <span className={styles.word}>{t('logic.pickFirst')}</span>;
  return (
    <ValueInput
      app={app}
      type={{ kind: target.kind as ValueKind, options: target.options, linkTo: target.linkTo }}
      op="eq"
      value={value ?? undefined}
      onChange={(next) => {
        onChange({ value: next ?? null }, true);
      }}
    />
  );
}

function OtherField({ fields, field, onChange }: SourceProps & { field: string }) {
  const t = useT('form.editor');
  const language = useLanguage();
  const { form, catalog } = useFormEditing();
  const { table } = useFormScope();
  const valuesOf = (key: string) =>
    catalog.fieldTypes.find((one) => one.key === table.fields.find((f) => f.key === key)?.type)?.kind;
  return (
    <Select
      value={field === '' ? undefined : field}
      placeholder={t('logic.pickFields')}
      aria-label={t('logic.source.field')}
      popupMatchSelectWidth={false}
      status={field === '' ? 'error' : undefined}
      showSearch={{ optionFilterProp: 'label' }}
      options={alike(form, fields, valuesOf).map((key) => ({
        value: key,
        label: propertyLabel(key, form.schema.properties[key], language),
      }))}
      onChange={(key: string) => {
        onChange({ field: key });
      }}
    />
  );
}

function Formula({
  fields,
  formula,
  problems,
  onChange,
}: SourceProps & { formula: string; problems: Issue[] }) {
  const language = useLanguage();
  const { form } = useFormEditing();
  return (
    <FormulaInput
      value={formula}
      fields={readable(form, fields).map((key) => ({
        key,
        name: propertyLabel(key, form.schema.properties[key], language),
      }))}
      problems={problems.map(({ message }) => message)}
      onChange={(text) => {
        onChange({ formula: text }, true);
      }}
    />
  );
}
