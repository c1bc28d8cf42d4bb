import { keyFrom } from '@/core/draft/freeKey';
import type { Label } from '@/shared/i18n/language';

/** The words of a name: `firstName`, `first_name` and `first-name` are “First name”. */
export function wordsOf(name: string): string {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_\-.\s]+/g, ' ')
    .trim();
  // Capitals of an abbreviation stay.
  const small = words.replace(/ (\p{Lu})(?=\p{Ll})/gu, (_, letter: string) => ` ${letter.toLowerCase()}`);
  return small === '' ? name : small.slice(0, 1).toUpperCase() + small.slice(1);
}

export const keyOf = (path: readonly string[]): string =>
  keyFrom(path.map((name) => wordsOf(name)).join(' '), 'field');

/** One text for both languages: a schema is written in one. */
export const both = (text: string): Label => ({ 'zh-CN': text, en: text });
