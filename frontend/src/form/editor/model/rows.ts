import type { FormDocument, Property } from '@/core/api/forms';
import type { Issue } from '@/core/api/problem';
import { fieldTypeOf } from '@/form/viewer';
import { listColumn } from '@/form/viewer/list/values';
import { keysIn, layoutOf } from './layout';
import { listTypes } from './lists';
import type { Pick } from './picks';

/** Types of field that cannot be columns of a sub-table. */
const refused = new Set(['subtable', 'files', 'signature', 'serial', 'lookup', 'rollup']);

export const mayBeColumn = (type: string): boolean =>
  !refused.has(type) && !listTypes.some((list) => list.type === type);

/** Types whose sum stands below the rows, unless the column says otherwise. */
export const summable = new Set(['integer', 'decimal', 'money', 'duration']);

const results: Record<string, string> = { number: 'decimal', text: 'long_text' };

/** The type of a field's values: of a formula that of its result. */
export function resultOf(property: Property): string {
  const type = fieldTypeOf(property);
  const result = String(property['x-eddy']?.['result'] ?? 'number');
  return type === 'formula' ? (results[result] ?? result) : type;
}

export const hasRows = (property: Property): boolean => fieldTypeOf(property) === 'subtable';

/** Whether people see rows: a list of values has them, but nobody designs them. */
export const isRows = (property: Property | undefined): boolean =>
  property !== undefined && hasRows(property) && !listColumn(property);

/** The table that holds the rows, as roll-ups name it. */
export const rowsTable = (form: string, field: string): string => `${form}.${field}`;

/** How a column is picked on the canvas. */
export const columnPick = (field: string, column: string): Pick => `${field}.${column}`;

/** The column that is picked; undefined when something else is. */
export function columnOfPick(pick: Pick | undefined): { field: string; column: string } | undefined {
  if (pick === undefined || pick.startsWith('@')) return undefined;
  const [field = '', column] = pick.split('.');
  return column === undefined ? undefined : { field, column };
}

/** A sub-table as a form of its own, whose fields are the columns: whatever changes a form can change it. */
export function rowsForm(form: FormDocument, field: string): FormDocument {
  const property = form.schema.properties[field];
  return {
    schemaVersion: 1,
    key: rowsTable(form.key, field),
    label: property?.['x-eddy']?.label ?? {},
    schema: { properties: property?.items?.properties ?? {}, required: property?.items?.required },
  };
}

/** The form with a sub-table as it became; the columns stand in the order of its layout. */
export function withRowsForm(form: FormDocument, field: string, rows: FormDocument): FormDocument {
  const property = form.schema.properties[field];
  if (!property) return form;
  const order = keysIn(layoutOf(rows));
  const columns = order.flatMap((key) => {
    const column = rows.schema.properties[key];
    return column ? [[key, column] as const] : [];
  });
  const required = rows.schema.required?.filter((key) => order.includes(key)) ?? [];
  const items: Property = {
    ...property.items,
    type: 'object',
    properties: Object.fromEntries(columns),
    required,
  };
  const properties = { ...form.schema.properties, [field]: { ...property, items } };
  return { ...form, schema: { ...form.schema, properties } };
}

/** The issues of the columns, as if the sub-table were a form. */
export function issuesOfRows(issues: readonly Issue[], field: string): Issue[] {
  const base = `/schema/properties/${field}/items/properties/`;
  return issues
    .filter((issue) => issue.place?.startsWith(base))
    .map((issue) => ({ ...issue, place: `/schema/properties/${issue.place?.slice(base.length) ?? ''}` }));
}

/** Keys of the columns, in order. */
export const columnKeys = (form: FormDocument, field: string): string[] =>
  keysIn(layoutOf(rowsForm(form, field)));

/** The column next to one. */
export function columnBeside(
  form: FormDocument,
  field: string,
  column: string,
  step: -1 | 1,
): string | undefined {
  const columns = columnKeys(form, field);
  return columns[columns.indexOf(column) + step];
}
