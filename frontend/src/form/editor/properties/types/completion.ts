/** The word that ends at the caret, as far as it could be the beginning of a field's key or name. */
export function wordAt(text: string, caret: number): { word: string; from: number } {
  const before = text.slice(0, caret);
  const word = /[\p{L}_][\p{L}\p{N}_]*$/u.exec(before)?.[0] ?? '';
  return { word, from: before.length - word.length };
}

/** The text with the word at the caret replaced by a field's key, and where the caret stands then. */
export function completed(text: string, caret: number, key: string): { text: string; caret: number } {
  const { from } = wordAt(text, caret);
  const glue = from > 0 && /[\p{L}\p{N}_)]$/u.test(text.slice(0, from)) ? ' ' : '';
  return {
    text: text.slice(0, from) + glue + key + text.slice(caret),
    caret: from + glue.length + key.length,
  };
}
