import { formatClock, formatDate } from '@/shared/format/time';
import type { FieldInputProps, FieldView } from '../fieldView';
import { MomentInput } from './Moment';

function DateInput(props: FieldInputProps<string>) {
  return <MomentInput {...props} kind="date" />;
}

/** `2026-11-24T08:05` in the browser's time zone; what cannot be read is blank. */
export function localDateTime(value: string | undefined): string {
  if (!value || Number.isNaN(Date.parse(value))) return '';
  return `${formatDate(new Date(value))}T${formatClock(value)}`;
}

const pad = (value: number) => String(Math.abs(value)).padStart(2, '0');

/** The local time with the browser's offset at that moment, as the API wants it. */
export function withOffset(local: string): string {
  const minutes = -new Date(local).getTimezoneOffset();
  const sign = minutes < 0 ? '-' : '+';
  return `${local}:00${sign}${pad(Math.trunc(minutes / 60))}:${pad(minutes % 60)}`;
}

function DateTimeInput(props: FieldInputProps<string>) {
  return (
    <MomentInput
      {...props}
      kind="datetime"
      value={localDateTime(props.value)}
      onChange={(local) => {
        props.onChange(local ? withOffset(local) : undefined);
      }}
    />
  );
}

export const dateView: FieldView = { type: 'date', Input: DateInput };
export const datetimeView: FieldView = { type: 'datetime', Input: DateTimeInput };
