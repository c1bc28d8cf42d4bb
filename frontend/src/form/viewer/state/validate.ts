import type { Property } from '@/core/api/forms';
import { fieldTypeOf, optionsOf } from './fieldType';

/** A finding about one value: a key of area `form.viewer` with its arguments, or words of the server. */
export type FieldError = { key: string; args?: Record<string, unknown> } | { text: string };

export const isBlank = (value: unknown) =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const phone = /^\+?[\d\s()-]{6,20}$/;

function textError(value: string, property: Property): FieldError | undefined {
  const { minLength, maxLength } = property;
  if (maxLength !== undefined && value.length > maxLength)
    return { key: 'error.long', args: { max: maxLength } };
  if (minLength !== undefined && value.length < minLength)
    return { key: 'error.short', args: { min: minLength } };
  const type = fieldTypeOf(property);
  if (type === 'email' && !email.test(value.trim())) return { key: 'error.email' };
  if (type === 'phone' && !phone.test(value.trim())) return { key: 'error.phone' };
  if (type === 'url' && !URL.canParse(value)) return { key: 'error.url' };
  return undefined;
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

/** What the browser can already say; the server has the last word. */
export function validate(value: unknown, property: Property, required: boolean): FieldError | undefined {
  if (isBlank(value)) return required ? { key: 'error.required' } : undefined;
  if (typeof value === 'number') return numberError(value, property);
  if (Array.isArray(value)) return listError(value, property);
  if (typeof value !== 'string') return undefined;
  const options = fieldTypeOf(property) === 'choice' ? optionsOf(property) : undefined;
  if (options && !options.some((option) => option.value === value)) return { key: 'error.option' };
  return textError(value, property);
}
