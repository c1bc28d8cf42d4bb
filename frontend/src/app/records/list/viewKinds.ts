import type { Field } from '@/core/api/catalog';
import type { LiveForm } from '@/core/api/forms';

const groupable = new Set(['choice', 'person', 'department']);

/** Fields a kanban can have its columns by. */
export const groupFields = (live: LiveForm): Field[] =>
  live.table.fields.filter((field) => !field.system && groupable.has(field.type));

/** Fields a calendar can have its days by. */
export const dateFields = (live: LiveForm): Field[] =>
  live.table.fields.filter((field) => field.type === 'date' || field.type === 'datetime');

/** The field chosen, if the form still has it, else the first that will do. */
export function fieldOr(fields: Field[], chosen: string | undefined): Field | undefined {
  return fields.find((field) => field.key === chosen) ?? fields[0];
}
