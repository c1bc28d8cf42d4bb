import type { Property } from '@/core/api/forms';
import { isChinaId } from '@/core/values/chinaId';
import { htmlText } from '@/core/values/cleanHtml';
import { fieldTypeOf, optionsOf } from './fieldType';
import { isBlank } from './isBlank';
import { brokenKeywords } from './keywords';

/** What is wrong with a value: the end of the server's issue code, `record.value.…`, and the bound it breaks. */
export interface Finding {
  code: string;
  limit?: number;
}

const codes: Partial<Record<string, string>> = {
  required: 'required',
  enum: 'choice',
  maxLength: 'long',
  minLength: 'short',
  minimum: 'small',
  maximum: 'large',
  exclusiveMinimum: 'not_above',
  exclusiveMaximum: 'not_below',
  multipleOf: 'step',
  minItems: 'few',
  maxItems: 'many',
};

/** Types whose issue says what a value must look like. */
const described = new Set(
  (
    'rich_text phone email url china_id region address date datetime time duration files subtable signature boolean ' +
    'integer decimal money percent rating nps choices tags person department link'
  ).split(' '),
);

const expectation = (type: string) => (described.has(type) ? type : 'invalid');

const between = /[,;，；、|\r\n]/;

/** What no schema can say of a value it has nothing against. */
const accepts: Partial<Record<string, (value: unknown) => boolean>> = {
  china_id: (value) => typeof value !== 'string' || isChinaId(value),
  rich_text: (value) => typeof value !== 'string' || htmlText(value) !== '',
  tags: (value) =>
    !Array.isArray(value) ||
    (value.every((one) => typeof one !== 'string' || (!isBlank(one) && !between.test(one))) &&
      new Set(value.map((one) => String(one).trim())).size === value.length),
};

/** Numbers with more digits than any field keeps. */
function isOutOfReach(value: unknown): boolean {
  if (typeof value === 'number') return !(Math.abs(value) < 1e18);
  return typeof value === 'object' && value !== null && Object.values(value).some(isOutOfReach);
}

/** U+0000 and halves of characters, which no database keeps. */
function hasUnstorable(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000') || /\p{Surrogate}/u.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasUnstorable);
}

/** What is wrong with a value that is there, in the order in which the server finds it; each kind once. */
export function findings(value: unknown, property: Property): Finding[] {
  if (isOutOfReach(value)) return [{ code: 'magnitude' }];
  const type = fieldTypeOf(property);
  const found = new Map<string, Finding>();
  for (const { keyword, limit } of brokenKeywords(value, property)) {
    const code = codes[keyword] ?? expectation(type);
    if (!found.has(code)) found.set(code, limit === undefined ? { code } : { code, limit });
  }
  // Options of a plain schema may stand in `oneOf`.
  if (type === 'choice' && !property.enum && !optionsOf(property).some((one) => one.value === value)) {
    found.set('choice', { code: 'choice' });
  }
  if (hasUnstorable(value)) found.set('character', { code: 'character' });
  const code = expectation(type);
  if (found.size === 0 && accepts[type]?.(value) === false) found.set(code, { code });
  return [...found.values()];
}
