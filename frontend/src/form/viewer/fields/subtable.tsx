import { lazy, Suspense } from 'react';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import type { FieldInputProps, FieldView } from '../fieldView';
import type { Row } from '../rows/columns';

const RowsInput = lazy(() => import('../rows/RowsInput'));

function SubtableInput(props: FieldInputProps<Row[]>) {
  return (
    <Suspense fallback={<RowsSkeleton rows={3} height={36} />}>
      <RowsInput {...props} />
    </Suspense>
  );
}

export const subtableView: FieldView = { type: 'subtable', Input: SubtableInput, group: true, wide: true };
