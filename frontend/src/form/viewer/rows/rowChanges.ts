import type { Field } from '@/core/api/catalog';
import { rowsOf, type Row } from './columns';

export type RowChange =
  | { kind: 'added' | 'removed'; row: Row; number: number }
  | { kind: 'changed'; row: Row; number: number; cells: { column: Field; from: unknown; to: unknown }[] }
  | { kind: 'moved' };

/** What became of the rows of a sub-table; what is worked out from them is not told. */
export function rowChanges(before: unknown, after: unknown, columns: Field[]): RowChange[] {
  const [old, now] = [rowsOf(before), rowsOf(after)];
  const was = new Map(old.map((row) => [row.id, row]));
  const ids = new Set(now.map((row) => row.id));
  const told = columns.filter((column) => !column.computed);
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const changes = now.flatMap((row, index): RowChange[] => {
    const from = was.get(row.id);
    if (!from) return [{ kind: 'added', row, number: index + 1 }];
    const cells = told
      .filter(({ key }) => !same(from[key], row[key]))
      .map((column) => ({ column, from: from[column.key], to: row[column.key] }));
    return cells.length > 0 ? [{ kind: 'changed', row, number: index + 1, cells }] : [];
  });
  const gone = old.flatMap((row, index): RowChange[] =>
    ids.has(row.id) ? [] : [{ kind: 'removed', row, number: index + 1 }],
  );
  const order = (rows: Row[], others: Set<string>) =>
    rows.map((row) => row.id).filter((id) => others.has(id));
  const moved = !same(order(old, ids), order(now, new Set(was.keys())));
  return [...changes, ...gone, ...(moved ? [{ kind: 'moved' } as const] : [])];
}
