import { Select } from 'antd';
import type { AggregateFunction, Operand } from '@/core/api/condition';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import styles from './Condition.module.css';
import {
  aggregate,
  aggregateFields,
  aggregates,
  measureOfOperand,
  operandWithMeasure,
  operandWithOver,
  overOfOperand,
  quantifiers,
  type LinkedMeasure,
} from './measure';
import { linkedTables, type ConditionScope } from './scope';
import { WindowInput } from './WindowInput';

export interface LinkedOperandProps {
  operand: Operand;
  scope: ConditionScope;
  onChange: (operand: Operand) => void;
  /** On the right side the table is chosen here; on the left it is the row's subject. */
  pickTable?: boolean;
}

/** A figure over linked records: which ones, and what of them. */
export function LinkedOperand({ operand, scope, onChange, pickTable }: LinkedOperandProps) {
  const t = useT('core.condition');
  const label = useLabel();
  const over = overOfOperand(operand);
  const measure = measureOfOperand(operand);
  if (!over || !measure) return null;
  return (
    <>
      {pickTable && (
        <Select
          className={styles.subject}
          variant="filled"
          value={`${over.table}:${over.link}`}
          popupMatchSelectWidth={false}
          aria-label={t('subject.linked')}
          options={linkedTables(scope).map(({ table, link }) => ({
            value: `${table.key}:${link.key}`,
            label: label(table.label, table.key),
          }))}
          onChange={(key) => {
            const [table = '', link = ''] = key.split(':');
            onChange(aggregate('count', { table, link }, undefined, scope));
          }}
        />
      )}
      <WindowInput
        over={over}
        scope={scope}
        fixed={measure === 'change'}
        onChange={(next) => {
          onChange(operandWithOver(operand, next));
        }}
      />
      <MeasureSelect
        measure={measure}
        each={false}
        onChange={(next) => {
          if (next !== 'every' && next !== 'some' && next !== 'none') {
            onChange(operandWithMeasure(operand, next, scope));
          }
        }}
      />
      <AggregateField operand={operand} scope={scope} onChange={onChange} />
    </>
  );
}

export interface MeasureSelectProps {
  measure: LinkedMeasure;
  /** Whether questions about each record are offered too. */
  each: boolean;
  onChange: (measure: LinkedMeasure) => void;
}

export function MeasureSelect({ measure, each, onChange }: MeasureSelectProps) {
  const t = useT('core.condition');
  const option = (key: LinkedMeasure) => ({ value: key, label: t(`measure.${key}`) });
  return (
    <Select<LinkedMeasure>
      variant="filled"
      value={measure}
      popupMatchSelectWidth={false}
      aria-label={t('label.measure')}
      options={[
        ...(each ? [{ label: t('measureGroup.each'), options: quantifiers.map(option) }] : []),
        { label: t('measureGroup.figure'), options: aggregates.map(option) },
        { label: t('measureGroup.change'), options: [option('change')] },
      ]}
      onChange={onChange}
    />
  );
}

/** The field a total, average, first … is taken of; for a change also what is compared. */
export function AggregateField({ operand, scope, onChange }: Omit<LinkedOperandProps, 'pickTable'>) {
  const t = useT('core.condition');
  const label = useLabel();
  const change = 'change' in operand ? operand : undefined;
  const figure = change ? change.change : 'aggregate' in operand ? operand : undefined;
  if (!figure) return null;
  const write = (fn: AggregateFunction, field?: string) => {
    const next = aggregate(fn, figure.over, field, scope);
    onChange(change ? { ...change, change: next } : next);
  };
  const fields = aggregateFields(figure.aggregate, figure.over, scope);
  return (
    <>
      {change && (
        <Select
          variant="filled"
          value={figure.aggregate}
          popupMatchSelectWidth={false}
          aria-label={t('label.measure')}
          options={(['count', 'sum', 'avg'] as const).map((fn) => ({ value: fn, label: t(`measure.${fn}`) }))}
          onChange={(fn) => {
            write(fn, figure.field);
          }}
        />
      )}
      {figure.aggregate !== 'count' && (
        <Select
          variant="filled"
          value={figure.field}
          status={figure.field === undefined ? 'error' : undefined}
          popupMatchSelectWidth={false}
          placeholder={t('pickValue')}
          aria-label={t('label.field')}
          options={fields.map((f) => ({ value: f.key, label: label(f.label, f.key) }))}
          onChange={(field) => {
            write(figure.aggregate, field);
          }}
        />
      )}
    </>
  );
}
