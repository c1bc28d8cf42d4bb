import type { Choices } from '@/core/api/merges';
import type { Rec } from '@/core/api/records';

/** What the person chose, on top of what is proposed for the record that stays now. */
export const chosen = (proposed: Choices, own: Choices, ids: string[]): Choices => {
  const all: Choices = { ...proposed };
  for (const [field, from] of Object.entries(own)) {
    const there = from.filter((id) => ids.includes(id));
    if (field in proposed && there.length > 0) all[field] = there;
  }
  return all;
};

/** Takes the value of one record; of a list it is added to the others' or left out again, never the last. */
export function choose(choices: Choices, field: string, id: string, list: boolean): string[] {
  const before = choices[field] ?? [];
  if (!list) return [id];
  if (!before.includes(id)) return [...before, id];
  return before.length > 1 ? before.filter((other) => other !== id) : before;
}

/** Takes every value of one record, empty ones too. */
export const takeAll = (proposed: Choices, id: string): Choices =>
  Object.fromEntries(Object.keys(proposed).map((field) => [field, [id]]));

const said = (value: unknown): string =>
  value === undefined || value === null || value === '' ? '' : JSON.stringify(value);

/** Whether the records have more than one value in the field; nothing counts as one. */
export const differs = (field: string, records: Rec[]): boolean =>
  new Set(records.map((record) => said(record.values[field]))).size > 1;

export const hasValue = (record: Rec, field: string): boolean => said(record.values[field]) !== '';

/** Fields in which the record that stays gets another value. */
export const changing = (choices: Choices, records: Rec[]): string[] => {
  const [stays] = records;
  if (!stays) return [];
  return Object.entries(choices)
    .filter(([field, from]) => {
      const given = records.filter((record) => from.includes(record.id));
      return given.some((record) => said(record.values[field]) !== said(stays.values[field]));
    })
    .map(([field]) => field);
};

/** The record that stays first, the others in their order. */
export const staysFirst = (ids: string[], stays: string): string[] => [
  stays,
  ...ids.filter((id) => id !== stays),
];

/** The record of which a value is newest, when at least two have one; by the time of its last change. */
export function newest(
  field: string,
  records: Rec[],
  changed: Record<string, Record<string, string>>,
): string | undefined {
  const having = records.filter((record) => hasValue(record, field));
  if (having.length < 2) return undefined;
  const time = (record: Rec) => changed[record.id]?.[field] ?? record.createdAt;
  return having.reduce((best, record) => (time(record) > time(best) ? record : best)).id;
}
