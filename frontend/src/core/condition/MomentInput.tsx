import { Select } from 'antd';
import type { Moment, Operand } from '@/core/api/condition';
import { useT } from '@/shared/i18n/i18n';
import { PeriodInput } from './PeriodInput';
import type { ConditionScope } from './scope';

type MomentOperand = Extract<Operand, { moment: Moment }>;
type Side = 'exactly' | 'minus' | 'plus';

const usual: Moment[] = ['now', 'today', 'startOfWeek', 'startOfMonth', 'startOfYear'];

export interface MomentInputProps {
  value: MomentOperand;
  onChange: (operand: Operand) => void;
  scope: ConditionScope;
}

/** A moment relative to now: “30 days before now”, in the order one says it. */
export function MomentInput({ value, onChange, scope }: MomentInputProps) {
  const t = useT('core.condition');
  const side: Side = value.minus ? 'minus' : value.plus ? 'plus' : 'exactly';
  const period = value.minus ?? value.plus ?? { days: 30 };
  const moments: Moment[] = scope.caseValues ? [...usual, 'caseStart'] : usual;
  const write = (moment: Moment, next: Side, length = period) => {
    onChange(next === 'exactly' ? { moment } : { moment, [next]: length });
  };
  return (
    <>
      <Select
        variant="filled"
        value={value.moment}
        popupMatchSelectWidth={false}
        aria-label={t('right.relative')}
        options={moments.map((m) => ({ value: m, label: t(`moment.${m}`) }))}
        onChange={(moment) => {
          write(moment, side);
        }}
      />
      <Select
        variant="filled"
        value={side}
        popupMatchSelectWidth={false}
        aria-label={t('label.window')}
        options={[
          { value: 'minus', label: t('ago') },
          { value: 'exactly', label: t('exactly') },
          { value: 'plus', label: t('ahead') },
        ]}
        onChange={(next: Side) => {
          write(value.moment, next);
        }}
      />
      {side !== 'exactly' && (
        <PeriodInput
          value={period}
          onChange={(length) => {
            write(value.moment, side, length);
          }}
        />
      )}
    </>
  );
}
