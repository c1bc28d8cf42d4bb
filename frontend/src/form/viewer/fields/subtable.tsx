import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import type { FieldInputProps, FieldView } from '../fieldView';
import type { Row } from '../rows/columns';

const RowsInput = lazy(() => import('../rows/RowsInput'));

function SubtableInput(props: FieldInputProps<Row[]>) {
  return (
    <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 3 }} />}>
      <RowsInput {...props} />
    </Suspense>
  );
}

export const subtableView: FieldView = { type: 'subtable', Input: SubtableInput, group: true, wide: true };
