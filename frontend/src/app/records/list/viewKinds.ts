import type { Field } from '@/core/api/catalog';
import type { LiveForm } from '@/core/api/forms';

const groupable = new Set(['choice', 'person', 'department']);

/** Fields a kanban can have its columns by, and a table its groups. */
export const groupFields = (live: LiveForm): Field[] =>
  live.table.fields.filter((field) => !field.system && groupable.has(field.type));

/** The field a table is grouped by, if the form still has it. */
export const groupField = (live: LiveForm, chosen: string | undefined): Field | undefined =>
  groupFields(live).find((field) => field.key === chosen);

/** Fields a calendar can have its days by. */
export const dateFields = (live: LiveForm): Field[] =>
  live.table.fields.filter((field) => field.type === 'date' || field.type === 'datetime');

/** The field chosen, if the form still has it, else the first that will do. */
export function fieldOr(fields: Field[], chosen: string | undefined): Field | undefined {
  return fields.find((field) => field.key === chosen) ?? fields[0];
}
