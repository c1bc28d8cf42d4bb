import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useT } from '@/shared/i18n/i18n';
import type { FieldInputProps } from '../fieldView';

/** Dates are stored as `YYYY-MM-DD`, date-times with the offset of the browser. */
export default function DatePickerInput({ time, ...props }: FieldInputProps<string> & { time: boolean }) {
  const t = useT('form.viewer');
  const value = props.value ? dayjs(props.value) : null;
  return (
    <DatePicker
      id={props.id}
      style={{ width: '100%' }}
      value={value?.isValid() ? value : null}
      showTime={time ? { format: 'HH:mm' } : false}
      format={time ? 'YYYY-MM-DD HH:mm' : 'YYYY-MM-DD'}
      placeholder={t('pickDate')}
      disabled={props.disabled}
      status={props.invalid ? 'error' : undefined}
      aria-describedby={props.describedBy}
      onBlur={props.onBlur}
      onChange={(picked) => {
        props.onChange(picked ? (time ? picked.format() : picked.format('YYYY-MM-DD')) : undefined);
      }}
    />
  );
}
