import { lazy, Suspense } from 'react';
import { Bone } from '@/shared/ui/Skeleton';
import type { FieldInputProps, FieldView } from '../fieldView';
import type { Row } from '../rows/columns';

const ListInput = lazy(() => import('../list/ListInput'));

function SeveralInput(props: FieldInputProps<Row[]>) {
  return (
    <Suspense fallback={<Bone width="100%" height={32} />}>
      <ListInput {...props} />
    </Suspense>
  );
}

/** A sub-table that is shown as a list of values. */
export const listView: FieldView = { type: 'subtable', Input: SeveralInput };
