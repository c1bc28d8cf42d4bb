import type { Property } from '@/core/api/forms';
import type { Issue } from '@/core/api/problem';
import { listColumn } from '../list/values';
import type { FieldError } from '../state/validate';
import { cellId, columnsOf, filledRows } from './columns';

/** What is wrong in the cells of the rows, by cell. */
export function cellErrors(
  value: unknown,
  property: Property,
  judge: (value: unknown, property: Property, required: boolean) => FieldError | undefined,
): Record<string, FieldError> {
  const columns = columnsOf(property).filter(({ computed }) => !computed);
  const found = filledRows(value, property).flatMap((row) =>
    columns.flatMap(({ key, property: own, required }) => {
      const error = judge(row[key], own, required);
      return error ? [[cellId(row.id, key), error] as const] : [];
    }),
  );
  return Object.fromEntries(found);
}

/** The cell an issue of the server speaks of: `/lines/2/amount` counts the rows that were sent. A list has no cells. */
export function cellOfIssue(issue: Issue, value: unknown, property: Property): string | undefined {
  const [, row, column] = issue.place?.split('/').filter((part) => part && part !== 'values') ?? [];
  if (row === undefined || column === undefined || listColumn(property)) return undefined;
  const there = filledRows(value, property)[Number(row)];
  return there && cellId(there.id, column);
}

/** The error of a sub-table that has some in its cells. */
export function errorOfCells(cells: Record<string, FieldError>): FieldError | undefined {
  const count = Object.keys(cells).length;
  return count === 0 ? undefined : { key: 'error.cells', args: { count }, cells };
}
