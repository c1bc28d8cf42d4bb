import { InputNumber, Select } from 'antd';
import { useT } from '@/shared/i18n/i18n';
import type { FieldInputProps, FieldView } from '@/form/viewer';

export type DueUnit = 'minutes' | 'hours' | 'days' | 'workingDays';
export type Due = Partial<Record<DueUnit, number>>;

export interface DueInputProps {
  value: Due | undefined;
  onChange: (due: Due | undefined) => void;
  units: readonly DueUnit[];
  /** Whether “none” may be chosen. */
  optional?: boolean;
  disabled?: boolean;
  id?: string;
}

/** A length of time to wait or to have, working days included. */
export function DueInput({ value, onChange, units, optional, disabled, id }: DueInputProps) {
  const t = useT('rule.editor');
  const [unit, n] = (Object.entries(value ?? {})[0] ?? [undefined, 1]) as [DueUnit | undefined, number];
  return (
    <div style={{ display: 'flex', gap: 6 }}>
      {unit && (
        <InputNumber
          id={id}
          min={1}
          max={9999}
          precision={0}
          value={n}
          disabled={disabled}
          style={{ width: 88 }}
          aria-label={t('settings.amount')}
          onChange={(next) => {
            if (next !== null) onChange({ [unit]: next });
          }}
        />
      )}
      <Select<DueUnit | 'none'>
        value={unit ?? 'none'}
        disabled={disabled}
        popupMatchSelectWidth={false}
        aria-label={t('settings.unit')}
        options={[
          ...(optional || !unit ? [{ value: 'none' as const, label: t('settings.noDue') }] : []),
          ...units.map((u) => ({ value: u, label: t(`settings.units.${u}`) })),
        ]}
        onChange={(next) => {
          onChange(next === 'none' ? undefined : { [next]: n });
        }}
      />
    </div>
  );
}

const units = ['hours', 'workingDays', 'days', 'minutes'] as const;

function DueSetting({ id, value, onChange, disabled }: FieldInputProps<Due>) {
  return <DueInput id={id} value={value} onChange={onChange} units={units} optional disabled={disabled} />;
}

export const dueView: FieldView = { type: 'eddy.due', Input: DueSetting, wide: true, group: true };
