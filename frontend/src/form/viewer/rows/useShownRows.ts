import { useEffect, useMemo, useState } from 'react';
import { afterPaint } from '@/shared/afterPaint';
import { rowsOf, type Row } from './columns';

const sameRows = (some: Row[], others: Row[]) =>
  some.length === others.length && some.every((row, at) => row.id === others[at]?.id);

/**
 * The rows as they are drawn. A key in a cell is on screen before what it changes in the row and in the sums; rows that
 * come, go or move are drawn at once.
 */
export function useShownRows(value: unknown): Row[] {
  const rows = useMemo(() => rowsOf(value), [value]);
  const [shown, setShown] = useState(rows);
  useEffect(
    () =>
      shown === rows
        ? undefined
        : afterPaint(() => {
            setShown(rows);
          }),
    [shown, rows],
  );
  return sameRows(shown, rows) ? shown : rows;
}
