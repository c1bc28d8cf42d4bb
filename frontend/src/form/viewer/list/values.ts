import type { Field } from '@/core/api/catalog';
import type { Property } from '@/core/api/forms';
import { newRow, rowsOf, type Row } from '../rows/columns';

/** The column of a list: what its values are. */
export interface ListColumn {
  key: string;
  property: Property;
}

/** The one column of a sub-table that is shown as a list of values; undefined for anything else. */
export function listColumn(property: Property): ListColumn | undefined {
  const settings = property['x-eddy'];
  if (settings?.type !== 'subtable' || settings['shown'] !== 'list') return undefined;
  const columns = Object.entries(property.items?.properties ?? {}).filter(([key]) => key !== 'id');
  const [only] = columns;
  return only && columns.length === 1 ? { key: only[0], property: only[1] } : undefined;
}

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The ids a list holds, in order. */
export const idsIn = (value: unknown, column: string): string[] =>
  rowsOf(value)
    .map((row) => row[column])
    .filter(isId);

/**
 * The rows that say these ids. What stood there at first keeps its row and its place, so that taking a value away and
 * choosing it again is no change.
 */
export function rowsWith(ids: readonly string[], column: string, first: readonly Row[]): Row[] | undefined {
  const kept = first.filter((row) => ids.some((id) => id === row[column]));
  const added = ids.filter((id) => !first.some((row) => row[column] === id));
  const rows = [...kept, ...added.map((id) => newRow([], { [column]: id }))];
  return rows.length > 0 ? rows : undefined;
}

/** What came into a list and what went out of it. */
export function listChanges(before: unknown, after: unknown, column: string) {
  const [was, is] = [idsIn(before, column), idsIn(after, column)];
  return {
    added: is.filter((id) => !was.includes(id)),
    removed: was.filter((id) => !is.includes(id)),
  };
}

/** What is needed of a field to draw its values as a list. */
export type ListField = Partial<Pick<Field, 'key' | 'listOf'>>;
