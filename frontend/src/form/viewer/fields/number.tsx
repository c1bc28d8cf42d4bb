import { InputNumber } from 'antd';
import { currencySymbol } from '@/shared/format/number';
import { useLanguage } from '@/shared/i18n/i18n';
import { usePlaceholder } from '../usePlaceholder';
import type { FieldInputProps, FieldView } from '../fieldView';

interface Shape {
  precision?: number;
  prefix?: string;
  suffix?: string;
  /** Shown = stored × factor. */
  factor?: number;
}

/** Free of what binary fractions add: 0.07 × 100 is 7. */
const exact = (value: number) => Number(value.toPrecision(14));

function NumberInput({ factor = 1, precision, prefix, suffix, ...props }: FieldInputProps<number> & Shape) {
  const placeholder = usePlaceholder(props.property);
  const shown = typeof props.value === 'number' ? exact(props.value * factor) : null;
  return (
    <InputNumber<number>
      id={props.id}
      style={{ width: '100%' }}
      value={shown}
      precision={precision}
      prefix={prefix}
      suffix={suffix}
      placeholder={placeholder}
      disabled={props.disabled}
      status={props.invalid ? 'error' : undefined}
      aria-invalid={props.invalid}
      aria-describedby={props.describedBy}
      controls={false}
      onBlur={props.onBlur}
      onChange={(value) => {
        props.onChange(typeof value === 'number' ? exact(value / factor) : undefined);
      }}
    />
  );
}

function MoneyInput(props: FieldInputProps<number>) {
  const currency = props.property['x-eddy']?.['currency'];
  const language = useLanguage();
  return (
    <NumberInput
      {...props}
      prefix={currencySymbol(typeof currency === 'string' ? currency : 'CNY', language)}
    />
  );
}

export const integerView: FieldView = {
  type: 'integer',
  Input: (props: FieldInputProps<number>) => <NumberInput {...props} precision={0} />,
};
export const decimalView: FieldView = { type: 'decimal', Input: NumberInput };
export const moneyView: FieldView = { type: 'money', Input: MoneyInput };
export const percentView: FieldView = {
  type: 'percent',
  Input: (props: FieldInputProps<number>) => <NumberInput {...props} factor={100} suffix="%" />,
};
