import type { Property } from '@/core/api/forms';
import type { FieldError } from '../state/validate';
import { idsIn, type ListColumn } from './values';

type Judge = (value: unknown, property: Property, required: boolean) => FieldError | undefined;

/** What is wrong with a list: how many it holds, one of its values, or one that stands there twice. */
export function listError(
  value: unknown,
  property: Property,
  { key, property: own }: ListColumn,
  judge: Judge,
): FieldError | undefined {
  const ids = idsIn(value, key);
  const { minItems: min = 0, maxItems: max = ids.length } = property;
  if (ids.length < min) return { key: 'error.few', args: { min } };
  if (ids.length > max) return { key: 'error.many', args: { max } };
  const wrong = ids.map((id) => judge(id, own, true)).find((error) => error !== undefined);
  return wrong ?? (new Set(ids).size < ids.length ? { key: 'error.twice' } : undefined);
}
