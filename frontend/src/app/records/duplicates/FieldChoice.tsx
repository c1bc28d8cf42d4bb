import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { LiveForm } from '@/core/api/forms';
import type { DuplicateFields } from '@/core/api/merges';
import { formatInteger } from '@/shared/format/number';
import { useLabel } from '@/shared/i18n/useLabel';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { duplicateCount } from './firstFound';
import styles from './duplicates.module.css';

interface Props {
  app: string;
  live: LiveForm;
  fields: DuplicateFields;
  by: string[];
  onBy: (by: string[]) => void;
}

/** By which fields records are compared: one that tells, or some that have to be the same together. */
export function FieldChoice({ app, live, fields, by, onBy }: Props) {
  const t = useT('app.records');
  const label = useLabel();
  const name = (key: string) => label(live.table.fields.find((field) => field.key === key)?.label, key);
  return (
    <div className={styles.criteria} role="group" aria-label={t('duplicates.byLabel')}>
      {fields.telling.map((key) => (
        <Criterion
          key={key}
          app={app}
          form={live.form.key}
          field={key}
          name={name(key)}
          pressed={by.length === 1 && by[0] === key}
          onChoose={() => {
            onBy([key]);
          }}
        />
      ))}
      <Select
        className={styles.fields}
        mode="multiple"
        maxCount={fields.mostFields}
        aria-label={t('duplicates.together')}
        placeholder={t('duplicates.together')}
        value={by.length > 1 || !by.every((key) => fields.telling.includes(key)) ? by : []}
        options={fields.comparable.map((key) => ({ value: key, label: name(key) }))}
        optionFilterProp="label"
        onChange={(next: string[]) => {
          onBy(next.length > 0 ? next : fields.telling.slice(0, 1));
        }}
      />
    </div>
  );
}

interface CriterionProps {
  app: string;
  form: string;
  field: string;
  name: string;
  pressed: boolean;
  onChoose: () => void;
}

function Criterion({ app, form, field, name, pressed, onChoose }: CriterionProps) {
  const t = useT('app.records');
  const language = useLanguage();
  const count = useQuery(duplicateCount(app, form, field));
  return (
    <button type="button" className={styles.criterion} aria-pressed={pressed} onClick={onChoose}>
      {t('duplicates.by', { field: name })}
      {count.data && <span>{formatInteger(count.data.groups, language)}</span>}
    </button>
  );
}
