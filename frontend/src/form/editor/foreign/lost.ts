import { isObject, type Schema } from './schema';
import { unresolvedKey } from './Resolver';
import { isPlainPattern, patternOfFormat } from './patterns';
import { optionsIn } from './types';

/** A keyword of a foreign schema that a form does not have: of the whole when `field` is empty. */
export interface LostKeyword {
  field: string;
  keyword: string;
}

/** Keywords that say nothing of what is valid, or whose part is in the form already. */
const told = new Set(
  '$schema $id $anchor $comment $defs definitions type title description items properties required'.split(
    ' ',
  ),
);
const closed = new Set(['additionalProperties', 'unevaluatedProperties']);

/** Those a field takes over, by what it is. */
export const ofTexts = ['minLength', 'maxLength', 'pattern'] as const;
export const ofNumbers = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
] as const;
export const ofLists = ['minItems', 'maxItems'] as const;

const formats = new Set(['date', 'date-time', 'email', 'uri']);
const numbers = new Set(['integer', 'decimal']);
const lists = new Set(['choices', 'tags', 'subtable']);
const texts = new Set(['text', 'long_text', 'email', 'url']);

/** The keywords a field of a type has of its own. */
export function keptBy(type: string): readonly string[] {
  if (numbers.has(type)) return ofNumbers;
  if (lists.has(type)) return ofLists;
  return texts.has(type) ? ofTexts : [];
}

function isKept(schema: Schema, keyword: string, type: string): boolean {
  const value = schema[keyword];
  switch (keyword) {
    case 'pattern':
      return texts.has(type) && isPlainPattern(value);
    case 'format':
      return formats.has(String(value)) || (type === 'text' && patternOfFormat[String(value)] !== undefined);
    case 'enum':
    case 'oneOf':
      return type === 'choice' || (type === 'boolean' && optionsIn(schema).length === 2);
    case 'default':
      return value === null || typeof value !== 'object' || Array.isArray(value);
    case 'readOnly':
      return typeof value === 'boolean';
    case 'examples':
      return true;
    case 'uniqueItems':
      return value === false || type === 'choices' || type === 'tags';
    case 'type':
      return !Array.isArray(value);
    default:
      return keptBy(type).includes(keyword);
  }
}

/** The keywords of a schema that the field made of it lacks. */
export const lostOf = (field: string, schema: Schema, type: string): LostKeyword[] =>
  Object.keys(schema)
    .filter((keyword) => keyword !== 'x-eddy' && !keyword.startsWith(unresolvedKey))
    .filter((keyword) => (keyword === 'type' || !told.has(keyword)) && !isKept(schema, keyword, type))
    .map((keyword) => ({ field, keyword }));

/** The keywords of an object that are told neither by its fields nor by rules. Taking no others is no loss. */
export const lostOfObject = (field: string, schema: Schema, asRules: ReadonlySet<string>): LostKeyword[] =>
  Object.keys(schema)
    .filter((keyword) => !told.has(keyword) && !asRules.has(keyword) && keyword !== 'x-eddy')
    .filter((keyword) => !(closed.has(keyword) && !isObject(schema[keyword])))
    .map((keyword) => ({ field, keyword }));
