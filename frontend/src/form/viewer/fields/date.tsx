import { lazy, Suspense } from 'react';
import { Bone } from '@/shared/ui/Skeleton';
import type { FieldInputProps, FieldView } from '../fieldView';

const Picker = lazy(() => import('./DatePickerInput'));

/** The calendar is large, so it comes when a form first shows a date. */
function LazyDate(props: FieldInputProps<string> & { time: boolean }) {
  return (
    <Suspense fallback={<Bone height={32} radius={6} />}>
      <Picker {...props} />
    </Suspense>
  );
}

export const dateView: FieldView = {
  type: 'date',
  Input: (props: FieldInputProps<string>) => <LazyDate {...props} time={false} />,
};
export const datetimeView: FieldView = {
  type: 'datetime',
  Input: (props: FieldInputProps<string>) => <LazyDate {...props} time />,
};
