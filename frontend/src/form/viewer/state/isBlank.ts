/** What the server takes for blanks: a no-break space is none. */
const blanks = /^[\t-\r\x1c-\x20\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]*$/;

/** Whether a value is none. */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && blanks.test(value)) ||
  (typeof value === 'object' && Object.keys(value).length === 0);
