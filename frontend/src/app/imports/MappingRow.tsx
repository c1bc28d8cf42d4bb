import { Select } from 'antd';
import type { Field } from '@/core/api/catalog';
import type { LiveForm } from '@/core/api/forms';
import type { InspectedColumn } from '@/core/api/imports';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import type { Target } from './mapping';
import styles from './imports.module.css';

interface Props {
  live: LiveForm;
  column: InspectedColumn;
  target: Target;
  disabled: boolean;
  onChange: (target: Target) => void;
}

const skip = ':skip';
const create = ':create';

/** Rows of a sub-table come on a sheet of their own; a list stands in one cell. */
const isSheet = (field: Field) => field.type === 'subtable' && field.listOf === undefined;

export function MappingRow({ live, column, target, disabled, onChange }: Props) {
  const t = useT('app.imports');
  const label = useLabel();
  const value = 'field' in target ? target.field : 'create' in target ? create : skip;
  const proposed = 'field' in target && target.field === column.field;
  const options = [
    { value: skip, label: t('mapping.skip') },
    ...(column.newField
      ? [
          {
            value: create,
            label: t('mapping.new', {
              name: label(column.newField.property['x-eddy']?.label, column.header),
            }),
          },
        ]
      : []),
    ...live.table.fields
      .filter((field) => !field.system && !field.computed)
      .map((field) => ({
        value: field.key,
        label: isSheet(field)
          ? t('mapping.rows', { name: label(field.label, field.key) })
          : label(field.label, field.key),
        disabled: isSheet(field),
      })),
  ];
  return (
    <tr data-skipped={value === skip}>
      <th scope="row">{column.header}</th>
      <td className={styles.samples}>
        {column.samples
          .filter((sample) => sample.trim())
          .slice(0, 3)
          .join(' · ') || '—'}
      </td>
      <td>
        <Select
          value={value}
          disabled={disabled}
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '100%' }}
          aria-label={t('mapping.fieldFor', { column: column.header })}
          onChange={(next) => {
            onChange(next === skip ? { skip: true } : next === create ? { create: true } : { field: next });
          }}
        />
        {proposed && <small className={styles.proposed}>{t('mapping.proposed')}</small>}
      </td>
    </tr>
  );
}
