import type { FormDocument, Property } from '@/core/api/forms';
import { freeKey, keyFrom } from '@/core/draft/freeKey';
import type { Label } from '@/shared/i18n/language';
import { fieldTypeOf } from '@/form/viewer';
import { takenKeys } from './fields';
import { designedAs } from './fieldTypes';

/** The words a key is made of: the English title, else the Chinese one. */
export const keyWords = (label: Label | undefined): string => label?.en ?? label?.['zh-CN'] ?? '';

const base = (key: string) => key.replace(/_\d+$/, '');

/**
 * The key a field gets when its title changes; undefined when it keeps the one it has, because somebody chose that, or
 * because it says the title already.
 *
 * @param before the words of the title as it was, in Latin letters
 * @param after  the same of the title as it is
 */
export function keyOfTitle(
  form: FormDocument,
  key: string,
  before: string,
  after: string,
): string | undefined {
  const property = form.schema.properties[key];
  if (!property || after.trim() === '') return undefined;
  const type = designedAs(property)?.type ?? fieldTypeOf(property);
  const made = [keyFrom(before, type), type].map(base);
  if (!made.includes(base(key))) return undefined;
  const wish = keyFrom(after, type);
  if (base(wish) === base(key)) return undefined;
  return freeKey(
    wish,
    takenKeys(form).filter((taken) => taken !== key),
  );
}

/** The key of its column in the table. */
export const columnOf = (key: string, property: Property) => property['x-eddy']?.column ?? key;

/** Whether a field or column has a column in the table of the live release. */
export function isReleased(
  live: Record<string, Property> | undefined,
  key: string,
  property: Property | undefined,
): boolean {
  const own = columnOf(key, property ?? {});
  return (
    property?.['x-eddy']?.column !== undefined ||
    Object.entries(live ?? {}).some(([name, one]) => columnOf(name, one) === own)
  );
}
