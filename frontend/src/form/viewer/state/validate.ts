import type { Property } from '@/core/api/forms';
import { listError } from '../list/listError';
import { listColumn } from '../list/values';
import { filledRows } from '../rows/columns';
import { cellErrors, errorOfCells } from '../rows/rowErrors';
import { fieldTypeOf } from './fieldType';
import { findings, type Finding } from './findings';
import { isBlank } from './isBlank';

/** A finding about one value: a key of area `form.viewer` with its arguments, or words of the server. */
export type FieldError = ({ key: string; args?: Record<string, unknown> } | { text: string }) & {
  /** Of a sub-table: what is wrong in its cells, by row and column. */
  cells?: Record<string, FieldError>;
};

/** Words for a finding; `max` and `min` are the bound it breaks. */
const words: Partial<Record<string, [key: string, bound?: 'min' | 'max']>> = {
  required: ['required'],
  choice: ['option'],
  long: ['long', 'max'],
  short: ['short', 'min'],
  small: ['least', 'min'],
  large: ['most', 'max'],
  not_above: ['above', 'min'],
  not_below: ['below', 'max'],
  step: ['step', 'min'],
  few: ['few', 'min'],
  many: ['many', 'max'],
  magnitude: ['number'],
  decimal: ['number'],
  money: ['number'],
  percent: ['number'],
  rating: ['integer'],
  nps: ['integer'],
  duration: ['integer'],
  ...Object.fromEntries(
    [
      'integer',
      'email',
      'phone',
      'url',
      'china_id',
      'date',
      'datetime',
      'time',
      'tags',
      'address',
      'rich_text',
      'character',
    ].map((code) => [code, [code] as [string]]),
  ),
};

function errorOf({ code, limit }: Finding): FieldError {
  const [key, bound] = words[code] ?? ['invalid'];
  return bound === undefined ? { key: `error.${key}` } : { key: `error.${key}`, args: { [bound]: limit } };
}

function rowsError(value: unknown, property: Property, required: boolean): FieldError | undefined {
  if (!Array.isArray(value) || !value.every((row) => typeof row === 'object'))
    return { key: 'error.invalid' };
  const rows = filledRows(value, property);
  if (rows.length === 0) return required ? { key: 'error.required' } : undefined;
  const list = listColumn(property);
  if (list) return listError(value, property, list, validate);
  const { minItems: min = 0, maxItems: max = rows.length } = property;
  if (rows.length < min) return { key: 'error.fewRows', args: { min } };
  if (rows.length > max) return { key: 'error.manyRows', args: { max } };
  return errorOfCells(cellErrors(value, property, validate));
}

/** What the browser says of a value: what the server says, as far as it can be told without the database. */
export function validate(value: unknown, property: Property, required: boolean): FieldError | undefined {
  if (isBlank(value)) return required ? { key: 'error.required' } : undefined;
  if (fieldTypeOf(property) === 'subtable') return rowsError(value, property, required);
  const [first] = findings(value, property);
  return first && errorOf(first);
}
