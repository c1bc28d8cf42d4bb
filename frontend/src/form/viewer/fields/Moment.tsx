import { lazy, Suspense } from 'react';
import { usePhone } from '@/shared/usePhone';
import type { FieldInputProps } from '../fieldView';
import type { CalendarKind } from './Calendar';
import { TextInput } from './text';

const Calendar = lazy(() => import('./Calendar'));

const native = { date: 'date', datetime: 'datetime-local', time: 'time' };

/**
 * A date, a time or both, as local text. A phone has a good picker of its own, which also stands in until the
 * calendar is loaded.
 */
export function MomentInput({ kind, ...props }: FieldInputProps<string> & { kind: CalendarKind }) {
  const phone = usePhone();
  const own = <TextInput {...props} type={native[kind]} />;
  if (phone) return own;
  const { id, value, onChange, onBlur, disabled, invalid, describedBy } = props;
  return (
    <Suspense fallback={own}>
      <Calendar
        {...{ kind, id, onBlur, disabled, invalid, describedBy }}
        value={value ?? ''}
        onChange={(local) => {
          onChange(local || undefined);
        }}
      />
    </Suspense>
  );
}
