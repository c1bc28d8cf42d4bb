import { formulaFunctions, shownFunction } from './formulaFunctions';

/** The word that ends at the caret, as far as it could be the beginning of a field's key or name. */
export function wordAt(text: string, caret: number): { word: string; from: number } {
  const before = text.slice(0, caret);
  const word = /[\p{L}_][\p{L}\p{N}_]*$/u.exec(before)?.[0] ?? '';
  return { word, from: before.length - word.length };
}

/** The text with the word at the caret replaced by a field's key or a function, and where the caret stands then. */
export function completed(text: string, caret: number, insert: string): { text: string; caret: number } {
  const { from } = wordAt(text, caret);
  const glue = from > 0 && /[\p{L}\p{N}_)]$/u.test(text.slice(0, from)) ? ' ' : '';
  const at = insert.indexOf('|');
  const plain = insert.replace('|', '');
  return {
    text: text.slice(0, from) + glue + plain + text.slice(caret),
    caret: from + glue.length + (at < 0 ? plain.length : at),
  };
}

/** Something that may stand in a formula. */
export interface Offer {
  /** The key of the field, or the id of the function. */
  key: string;
  kind: 'field' | 'function';
  /** What people read. */
  name: string;
  /** What is inserted. */
  text: string;
}

const most = 8;

/** Fields and functions whose key, name or text begins with the word, or has it in it; fields first. */
export function offers(word: string, fields: { key: string; name: string }[]): Offer[] {
  const all: Offer[] = [
    ...fields.map(({ key, name }): Offer => ({ key, kind: 'field', name, text: key })),
    ...formulaFunctions.map((one): Offer => {
      return { key: one.id, kind: 'function', name: shownFunction(one), text: one.text };
    }),
  ];
  const typed = word.toLowerCase();
  if (typed === '') return all;
  const rank = ({ key, name }: Offer) =>
    [key, name].some((known) => known.toLowerCase().startsWith(typed))
      ? 0
      : name.toLowerCase().includes(typed)
        ? 1
        : 2;
  return all
    .map((offer) => ({ offer, rank: rank(offer) }))
    .filter((one) => one.rank < 2)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ offer }) => offer);
}
