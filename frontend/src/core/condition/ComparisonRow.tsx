import { InputNumber, Select } from 'antd';
import type { Comparison, Condition, Operator } from '@/core/api/condition';
import { useT } from '@/shared/i18n/i18n';
import { readChange, writeChange, type ChangeWords } from './change';
import { isTime, operatorsFor, typeOf, type OperandType } from './kinds';
import { AggregateField, MeasureSelect } from './LinkedOperand';
import { measureOf, overOfOperand, operandWithOver, withMeasure } from './measure';
import { MomentInput } from './MomentInput';
import { RightSide } from './RightSide';
import type { ConditionScope } from './scope';
import { withOperator } from './subject';
import { WindowInput } from './WindowInput';

export interface ComparisonRowProps {
  comparison: Comparison;
  scope: ConditionScope;
  disabled?: boolean;
  onChange: (next: Condition) => void;
}

/** What follows the subject of a comparison: the figure asked for, the operator, the right side. */
export function ComparisonRow({ comparison, scope, disabled, onChange }: ComparisonRowProps) {
  const { left } = comparison;
  const type = typeOf(left, scope);
  const over = overOfOperand(left);
  const measure = measureOf(comparison);
  const change = readChange(comparison);
  return (
    <>
      {'moment' in left && (
        <MomentInput
          value={left}
          scope={scope}
          onChange={(next) => {
            onChange({ ...comparison, left: next });
          }}
        />
      )}
      {over && measure && (
        <>
          <WindowInput
            over={over}
            scope={scope}
            fixed={measure === 'change'}
            onChange={(next) => {
              onChange({ ...comparison, left: operandWithOver(left, next) });
            }}
          />
          <MeasureSelect
            measure={measure}
            each
            onChange={(next) => {
              onChange(withMeasure(comparison, next, scope));
            }}
          />
          <AggregateField
            operand={left}
            scope={scope}
            onChange={(next) => {
              onChange({ ...comparison, left: next });
            }}
          />
        </>
      )}
      {change ? (
        <ChangeInput
          words={change}
          percent={'change' in left && left.as === 'ratio'}
          onChange={(words) => {
            onChange(writeChange(comparison, words));
          }}
          onUnit={(percent) => {
            if (!('change' in left)) return;
            const next: Comparison = {
              ...comparison,
              left: { ...left, as: percent ? 'ratio' : 'difference' },
            };
            onChange(writeChange(next, change));
          }}
        />
      ) : (
        <>
          <OperatorSelect
            type={type}
            op={comparison.op}
            disabled={disabled}
            onChange={(op) => {
              onChange(withOperator(comparison, op, type));
            }}
          />
          <RightSide
            comparison={comparison}
            type={type}
            scope={scope}
            disabled={disabled}
            onChange={(right) => {
              onChange({ ...comparison, right });
            }}
          />
        </>
      )}
    </>
  );
}

interface OperatorSelectProps {
  type: OperandType;
  op: Operator;
  disabled?: boolean;
  onChange: (op: Operator) => void;
}

function OperatorSelect({ type, op, disabled, onChange }: OperatorSelectProps) {
  const t = useT('core.condition');
  const words = isTime(type.kind) ? 'time' : type.kind === 'NUMBER' ? 'number' : 'text';
  // “是 是” says nothing.
  const wordOf = (one: Operator) =>
    type.kind === 'BOOLEAN' && (one === 'eq' || one === 'ne')
      ? t(`op.boolean.${one}`)
      : t(`op.${words}.${one}`);
  const offered = operatorsFor(type);
  const shown = offered.includes(op) ? offered : [op, ...offered];
  return (
    <Select<Operator>
      variant="filled"
      value={op}
      disabled={disabled}
      popupMatchSelectWidth={false}
      listHeight={400}
      aria-label={t('label.op')}
      options={shown.map((o) => ({ value: o, label: wordOf(o) }))}
      onChange={onChange}
    />
  );
}

interface ChangeInputProps {
  words: ChangeWords;
  percent: boolean;
  onChange: (words: ChangeWords) => void;
  onUnit: (percent: boolean) => void;
}

/** “down by at least 60 %” */
function ChangeInput({ words, percent, onChange, onUnit }: ChangeInputProps) {
  const t = useT('core.condition');
  return (
    <>
      <Select
        variant="filled"
        value={`${words.direction}${words.strict ? 'More' : 'AtLeast'}`}
        popupMatchSelectWidth={false}
        aria-label={t('label.op')}
        options={['downAtLeast', 'downMore', 'upAtLeast', 'upMore'].map((key) => ({
          value: key,
          label: t(`change.${key}`),
        }))}
        onChange={(key) => {
          onChange({
            ...words,
            direction: key.startsWith('down') ? 'down' : 'up',
            strict: key.endsWith('More'),
          });
        }}
      />
      <InputNumber
        variant="filled"
        min={0}
        value={words.amount}
        controls={false}
        style={{ width: 72 }}
        aria-label={t('label.amount')}
        onChange={(amount) => {
          if (amount !== null) onChange({ ...words, amount });
        }}
      />
      <Select
        variant="filled"
        value={percent}
        popupMatchSelectWidth={false}
        aria-label={t('label.unit')}
        options={[
          { value: true, label: '%' },
          { value: false, label: t('change.difference') },
        ]}
        onChange={onUnit}
      />
    </>
  );
}
