import type { Property } from '@/core/api/forms';
import { freeKey, keyFrom } from '@/core/draft/freeKey';
import { columnOf } from './ownKey';

const word = 'option';

const isMadeOf = (value: string, key: string) =>
  value === key || (value.startsWith(`${key}_`) && /^\d+$/.test(value.slice(key.length + 1)));

/**
 * The stored value an option gets when its name changes; undefined when it keeps the one it has, because somebody chose
 * that, or because it says the name already.
 *
 * @param taken  the values of the other options
 * @param before the name as it was, in Latin letters
 * @param after  the same of the name as it is
 */
export function valueOfName(
  value: string,
  taken: readonly string[],
  before: string,
  after: string,
): string | undefined {
  if (after.trim() === '') return undefined;
  if (![keyFrom(before, word), word].some((key) => isMadeOf(value, key))) return undefined;
  const wish = keyFrom(after, word);
  return isMadeOf(value, wish) ? undefined : freeKey(wish, taken);
}

/** Whether the live release offers the option, so that records may hold its value. */
export const isReleasedOption = (
  live: Record<string, Property>,
  key: string,
  property: Property,
  value: string,
): boolean =>
  Object.entries(live).some(
    ([name, one]) =>
      columnOf(name, one) === columnOf(key, property) &&
      one['x-eddy']?.options?.some((option) => option.value === value),
  );
