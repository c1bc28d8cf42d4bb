import type { Field } from '@/core/api/catalog';
import type { Condition } from '@/core/api/condition';
import type { RecordGroup } from '@/core/api/records';

export interface KanbanColumn {
  /** Text form of the value; empty for the records without one. */
  key: string;
  value: string | undefined;
  /** Of a person; choices have their own words. */
  title?: string;
  count: number;
}

/** Choices in their own order, people by their number of records; those without a value stand first where there are any. */
export function columnsOf(field: Field, groups: RecordGroup[]): KanbanColumn[] {
  const countOf = (value: string) => groups.find((group) => group.value === value)?.count ?? 0;
  const none = groups.find((group) => group.value === undefined)?.count ?? 0;
  const known = (field.options ?? []).map((option) => option.value);
  const others = groups.flatMap(({ value, title }) =>
    typeof value === 'string' && !known.includes(value) ? [{ value, title }] : [],
  );
  const all = [...known.map((value) => ({ value, title: undefined })), ...others].map(
    ({ value, title }): KanbanColumn => ({ key: value, value, title, count: countOf(value) }),
  );
  return none > 0 ? [{ key: '', value: undefined, count: none }, ...all] : all;
}

/** The list's condition and the column's together. */
export function columnCondition(
  condition: Condition | undefined,
  field: string,
  value: string | undefined,
): Condition {
  const own: Condition =
    value === undefined ? { left: { field }, op: 'empty' } : { left: { field }, op: 'eq', right: { value } };
  return condition ? { all: [condition, own] } : own;
}
