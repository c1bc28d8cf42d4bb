import type { Property } from '@/core/api/forms';
import { isChinaId } from '@/core/values/chinaId';
import { filledRows } from '../rows/columns';
import { cellErrors, errorOfCells } from '../rows/rowErrors';
import { fieldTypeOf, optionsOf } from './fieldType';
import { isBlank } from './isBlank';

/** A finding about one value: a key of area `form.viewer` with its arguments, or words of the server. */
export type FieldError = ({ key: string; args?: Record<string, unknown> } | { text: string }) & {
  /** Of a sub-table: what is wrong in its cells, by row and column. */
  cells?: Record<string, FieldError>;
};

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const phone = /^\+?[\d\s()-]{6,20}$/;

/** What a text of a type must be like. */
const texts: Partial<Record<string, (value: string) => boolean>> = {
  email: (value) => email.test(value.trim()),
  phone: (value) => phone.test(value.trim()),
  url: (value) => URL.canParse(value),
  china_id: isChinaId,
};

function textError(value: string, property: Property): FieldError | undefined {
  const { minLength, maxLength } = property;
  if (maxLength !== undefined && value.length > maxLength)
    return { key: 'error.long', args: { max: maxLength } };
  if (minLength !== undefined && value.length < minLength)
    return { key: 'error.short', args: { min: minLength } };
  const type = fieldTypeOf(property);
  return texts[type]?.(value) === false ? { key: `error.${type}` } : undefined;
}

function numberError(value: number, property: Property): FieldError | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = property;
  if (!Number.isFinite(value)) return { key: 'error.number' };
  if (fieldTypeOf(property) === 'integer' && !Number.isInteger(value)) return { key: 'error.integer' };
  if (minimum !== undefined && value < minimum) return { key: 'error.least', args: { min: minimum } };
  if (maximum !== undefined && value > maximum) return { key: 'error.most', args: { max: maximum } };
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) {
    return { key: 'error.above', args: { min: exclusiveMinimum } };
  }
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) {
    return { key: 'error.below', args: { max: exclusiveMaximum } };
  }
  return undefined;
}

function listError(value: unknown[], property: Property): FieldError | undefined {
  const { minItems, maxItems } = property;
  if (minItems !== undefined && value.length < minItems) return { key: 'error.few', args: { min: minItems } };
  if (maxItems !== undefined && value.length > maxItems)
    return { key: 'error.many', args: { max: maxItems } };
  return undefined;
}

function rowsError(value: unknown, property: Property, required: boolean): FieldError | undefined {
  const rows = filledRows(value, property);
  if (rows.length === 0) return required ? { key: 'error.required' } : undefined;
  const { minItems: min = 0, maxItems: max = rows.length } = property;
  if (rows.length < min) return { key: 'error.fewRows', args: { min } };
  if (rows.length > max) return { key: 'error.manyRows', args: { max } };
  return errorOfCells(cellErrors(value, property, validate));
}

/** What the browser can already say; the server has the last word. */
export function validate(value: unknown, property: Property, required: boolean): FieldError | undefined {
  if (isBlank(value)) return required ? { key: 'error.required' } : undefined;
  if (fieldTypeOf(property) === 'subtable') return rowsError(value, property, required);
  if (typeof value === 'number') return numberError(value, property);
  if (Array.isArray(value)) return listError(value, property);
  if (typeof value !== 'string') return undefined;
  const options = fieldTypeOf(property) === 'choice' ? optionsOf(property) : undefined;
  if (options && !options.some((option) => option.value === value)) return { key: 'error.option' };
  return textError(value, property);
}
