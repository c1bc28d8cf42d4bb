/** Keys are snake_case: a letter, then letters, digits and `_`, at most 40 characters. */
const maxLength = 40;

export const isKey = (text: string): boolean => /^[a-z][a-z0-9_]{0,39}$/.test(text);

/** A key made of words; `fallback` when nothing of them can stand in a key (Chinese names). */
export function keyFrom(words: string, fallback: string): string {
  const made = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, maxLength);
  return made === '' ? fallback : made;
}

/** The wished key, or with the first number that makes it free. */
export function freeKey(wish: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  if (!used.has(wish)) return wish;
  const base = wish.replace(/_\d+$/, '');
  for (let n = 2; ; n++) {
    const suffix = `_${n}`;
    const key = base.slice(0, maxLength - suffix.length) + suffix;
    if (!used.has(key)) return key;
  }
}
