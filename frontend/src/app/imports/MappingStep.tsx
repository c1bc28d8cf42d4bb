import { Button, Select } from 'antd';
import { Plus } from 'lucide-react';
import type { LiveForm } from '@/core/api/forms';
import type { Inspection } from '@/core/api/imports';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { useClearable } from '@/shared/ui/useClearable';
import { MappingRow } from './MappingRow';
import { mappedFields, toCreate, unplaced, withTarget, type Choices, type Targets } from './mapping';
import { SheetList } from './SheetList';
import { Step } from './Step';
import styles from './imports.module.css';

interface Props {
  live: LiveForm;
  inspection: Inspection;
  targets: Targets;
  choices: Choices;
  disabled: boolean;
  creating: boolean;
  onTargets: (targets: Targets) => void;
  onChoices: (choices: Choices) => void;
  /** Makes the fields chosen as new. */
  onCreate: (targets: Targets) => void;
}

/** Which column fills which field; columns without one become new fields in one click. */
export function MappingStep(props: Props) {
  const { live, inspection, targets, choices, disabled, creating, onTargets, onChoices, onCreate } = props;
  const t = useT('app.imports');
  const clearable = useClearable();
  const label = useLabel();
  const rest = unplaced(inspection, targets);
  const pending = toCreate(inspection, targets);
  const mapped = mappedFields(targets);
  const keyFields = live.table.fields.filter((field) => mapped.includes(field.key));
  return (
    <Step
      number={2}
      title={t('mapping.title')}
      note={t('mapping.note', { mapped: mapped.length, all: inspection.columns.length })}
      done={mapped.length > 0 && pending.length === 0}
    >
      <table className={styles.mapping}>
        <thead>
          <tr>
            <th scope="col">{t('mapping.column')}</th>
            <th scope="col">{t('mapping.samples')}</th>
            <th scope="col">{t('mapping.field')}</th>
          </tr>
        </thead>
        <tbody>
          {inspection.columns.map((column) => (
            <MappingRow
              key={column.index}
              live={live}
              column={column}
              target={targets[column.index] ?? { skip: true }}
              disabled={disabled || creating}
              onChange={(target) => {
                onTargets(withTarget(targets, column.index, target));
              }}
            />
          ))}
        </tbody>
      </table>
      {inspection.sheets.length > 0 && (
        <SheetList
          live={live}
          sheets={inspection.sheets}
          chosen={choices.rows}
          keyed={live.uniqueKey !== undefined && mapped.includes(live.uniqueKey)}
          disabled={disabled}
          onChange={(rows) => {
            onChoices({ ...choices, rows });
          }}
        />
      )}
      <div className={styles.actions}>
        {pending.length > 0 && (
          <Button
            type="primary"
            icon={<Plus size={15} />}
            loading={creating}
            onClick={() => {
              onCreate(targets);
            }}
          >
            {t('mapping.create', { count: pending.length })}
          </Button>
        )}
        {rest.length > 0 && !disabled && (
          <Button
            icon={<Plus size={15} />}
            loading={creating}
            onClick={() => {
              const all = rest.map((column) => [column.index, { create: true }] as const);
              onCreate({ ...targets, ...Object.fromEntries(all) });
            }}
          >
            {t('mapping.createAll', { count: rest.length })}
          </Button>
        )}
        <label className={styles.choice}>
          <span>{t('mapping.key')}</span>
          <Select
            allowClear={clearable}
            disabled={disabled}
            aria-label={t('mapping.key')}
            placeholder={t('mapping.noKey')}
            style={{ minWidth: 160 }}
            value={choices.key !== undefined && mapped.includes(choices.key) ? choices.key : undefined}
            options={keyFields.map((field) => ({ value: field.key, label: label(field.label, field.key) }))}
            onChange={(key?: string) => {
              onChoices({ ...choices, key });
            }}
          />
        </label>
      </div>
    </Step>
  );
}
