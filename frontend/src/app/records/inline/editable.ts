import type { Field } from '@/core/api/catalog';
import type { LiveForm } from '@/core/api/forms';

/** When a cell's input has been filled in: at Enter, as soon as something is chosen, or when one leaves it. */
export type CommitOn = 'enter' | 'choice' | 'leaving';

const commits: Record<string, CommitOn> = {
  text: 'enter',
  integer: 'enter',
  decimal: 'enter',
  money: 'enter',
  percent: 'enter',
  duration: 'enter',
  phone: 'enter',
  email: 'enter',
  url: 'enter',
  china_id: 'enter',
  region: 'leaving',
  date: 'choice',
  datetime: 'leaving',
  time: 'leaving',
  boolean: 'choice',
  choice: 'choice',
  choices: 'leaving',
  tags: 'leaving',
  rating: 'choice',
  nps: 'choice',
  person: 'choice',
  department: 'choice',
  link: 'choice',
  long_text: 'leaving',
};

export const commitOn = (type: string): CommitOn => commits[type] ?? 'leaving';

const numbers = new Set(['integer', 'decimal', 'money', 'percent', 'duration']);

/** Whether a digit on the cell begins a new value: letters have meanings of their own in a grid. */
export const takesDigits = (type: string): boolean => numbers.has(type);

/** Whether a field of a record is typed by people at all, and fits into a cell. */
export function isEditable(
  live: LiveForm,
  field: Pick<Field, 'key' | 'type' | 'system' | 'listOf'>,
): boolean {
  const property = live.form.schema.properties[field.key];
  return (
    !live.form.facts &&
    !field.system &&
    property !== undefined &&
    property.readOnly !== true &&
    (field.type in commits || field.listOf !== undefined)
  );
}
