import type { FormDocument, Property } from '@/core/api/forms';
import type { Values } from '@/core/api/records';
import { without } from '@/core/commands/path';
import { columnsOf, filledRows } from '../rows/columns';
import { fieldTypeOf } from '../state/fieldType';
import { findings } from '../state/findings';
import type { FormState } from '../state/FormState';
import { isBlank } from '../state/isBlank';

export interface Entered {
  state: FormState;
  sent: Values;
}

const issue = (place: string, code: string) => `${place} record.value.${code}`;

function ofValue(value: unknown, property: Property, place: string): string[] {
  if (fieldTypeOf(property) !== 'subtable' || !Array.isArray(value)) {
    return findings(value, property).map(({ code }) => issue(place, code));
  }
  const own = findings(value, without(property, 'items')).map(({ code }) => issue(place, code));
  if (own.includes(issue(place, 'magnitude'))) return own;
  const cells = filledRows(value, property).flatMap((row, at) =>
    columnsOf(property).flatMap((column) => {
      const cell = `${place}/${at}/${column.key}`;
      if (column.computed) return [];
      if (isBlank(row[column.key])) return column.required ? [issue(cell, 'required')] : [];
      return ofValue(row[column.key], column.property, cell);
    }),
  );
  return [...own, ...cells];
}

/** Place and code of everything the browser finds in the values a record would have, as the server writes them. */
export function issuesOf(state: FormState, sent: Values, form: FormDocument): string[] {
  const found = Object.entries(form.schema.properties).flatMap(([key, property]) => {
    const value = sent[key];
    if (!isBlank(value)) return ofValue(value, property, `/${key}`);
    const { visible, required } = state.get(key);
    return visible && required ? [issue(`/${key}`, 'required')] : [];
  });
  return [...new Set(found)].sort();
}

/** Values as JSON has them, in one order and without the ids of rows. */
export function plain(values: Values, form: FormDocument): Values {
  const sorted = Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([key, value]) => {
      const property = form.schema.properties[key] ?? {};
      if (fieldTypeOf(property) !== 'subtable' || !Array.isArray(value)) return [key, value];
      return [key, value.map((row: unknown) => (isRow(row) ? cells(row) : row))];
    }),
  );
}

const isRow = (row: unknown): row is Values => typeof row === 'object' && row !== null && !Array.isArray(row);

const cells = (row: Values) =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([key, value]) => key !== 'id' && !isBlank(value))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

const isOf = (value: unknown, property: Property): boolean =>
  isBlank(value) || !findings(value, { type: property.type, 'x-eddy': { type: '' } }).length;

/** Whether a value is one that no input of its field gives: of another type of JSON, or a row that is none. */
export function isForeign(value: unknown, property: Property): boolean {
  if (!isOf(value, property)) return true;
  if (!Array.isArray(value)) return false;
  const { items = {} } = property;
  if (!value.every((one) => one === null || isOf(one, items))) return true;
  return value.some(
    (row: unknown) =>
      isRow(row) &&
      Object.entries(row).some(([key, one]) => {
        const column = items.properties?.[key];
        return items.properties !== undefined && key !== 'id' && (!column || isForeign(one, column));
      }),
  );
}

/** Whether among the rows of a sub-table stands something that is none, which no form holds. */
export const hasOtherRows = (values: Values, form: FormDocument): boolean =>
  Object.entries(form.schema.properties).some(([key, property]) => {
    const value = values[key];
    const rows: unknown[] = fieldTypeOf(property) === 'subtable' && Array.isArray(value) ? value : [];
    return !rows.every((row) => row === null || isRow(row));
  });
