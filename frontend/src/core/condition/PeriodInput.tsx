import { InputNumber, Select } from 'antd';
import type { Period, PeriodUnit } from '@/core/api/condition';
import { useT } from '@/shared/i18n/i18n';

const units: PeriodUnit[] = ['minutes', 'hours', 'days', 'weeks', 'months'];

export interface PeriodInputProps {
  value: Period;
  onChange: (period: Period) => void;
  /** Units offered; all when absent. */
  units?: PeriodUnit[];
  disabled?: boolean;
}

/** A length of time: a number and its unit. */
export function PeriodInput({ value, onChange, units: offered = units, disabled }: PeriodInputProps) {
  const t = useT('core.condition');
  const [unit, n] = (Object.entries(value)[0] ?? ['days', 1]) as [PeriodUnit, number];
  return (
    <>
      <InputNumber
        variant="filled"
        min={0}
        max={9999}
        precision={0}
        value={n}
        controls={false}
        disabled={disabled}
        style={{ width: 56 }}
        aria-label={t('label.amount')}
        onChange={(next) => {
          if (next !== null) onChange({ [unit]: next });
        }}
      />
      <Select
        variant="filled"
        value={unit}
        disabled={disabled}
        popupMatchSelectWidth={false}
        aria-label={t('label.unit')}
        options={offered.map((u) => ({ value: u, label: t(`unit.${u}`) }))}
        onChange={(next) => {
          onChange({ [next]: n });
        }}
      />
    </>
  );
}
