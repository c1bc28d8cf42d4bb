import { DatePicker, TimePicker, type GetRef } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useRef } from 'react';
import { useT } from '@/shared/i18n/i18n';

export type CalendarKind = 'date' | 'datetime' | 'time';

interface Props {
  kind: CalendarKind;
  id: string;
  /** Local: `2026-11-24`, `2026-11-24T08:05` or `08:05`; blank for none. */
  value: string;
  onChange: (local: string) => void;
  onBlur: () => void;
  disabled: boolean;
  invalid: boolean;
  describedBy?: string;
}

const written = { date: 'YYYY-MM-DD', datetime: 'YYYY-MM-DDTHH:mm', time: 'HH:mm' };
const shown = { date: 'YYYY-MM-DD', datetime: 'YYYY-MM-DD HH:mm', time: 'HH:mm' };

function read(kind: CalendarKind, local: string): dayjs.Dayjs | null {
  const at = dayjs(kind === 'time' ? `2000-01-01T${local}` : local);
  return local && at.isValid() ? at : null;
}

/** A calendar or clock in the language of the product, whatever the browser speaks. */
export default function Calendar({ kind, value, onChange, invalid, describedBy, ...rest }: Props) {
  const picker = useClearAside();
  const common = {
    ...rest,
    ref: picker,
    value: read(kind, value),
    format: shown[kind],
    style: { width: '100%' },
    needConfirm: false,
    status: invalid ? ('error' as const) : undefined,
    'aria-invalid': invalid,
    'aria-describedby': describedBy,
    onChange: (next: dayjs.Dayjs | null) => {
      onChange(next ? next.format(written[kind]) : '');
    },
  };
  return kind === 'time' ? (
    <TimePicker {...common} />
  ) : (
    <DatePicker {...common} showTime={kind === 'datetime' && { format: 'HH:mm' }} />
  );
}

/**
 * The cross in the box is for the mouse: Tab goes on to the next field, where Ant Design would have it stop, and screen
 * readers hear it in their language.
 */
function useClearAside() {
  const t = useT('shared');
  const picker = useRef<GetRef<typeof DatePicker>>(null);
  useEffect(() => {
    const cross = picker.current?.nativeElement.querySelector('.ant-picker-clear');
    cross?.setAttribute('tabindex', '-1');
    cross?.setAttribute('aria-label', t('action.clear'));
  });
  return picker;
}
