import { isObject, listOf, namesOf, same, type Schema } from './schema';

type Join = (one: unknown, other: unknown) => unknown;

const asked =
  (pick: (...numbers: number[]) => number): Join =>
  (one, other) =>
    typeof one === 'number' && typeof other === 'number' ? pick(one, other) : undefined;

const greater = asked(Math.max);
const smaller = asked(Math.min);
const later: Join = (_, other) => other;

/** How a keyword that two schemas have becomes one that says both. */
const joins: Record<string, Join> = {
  title: later,
  description: later,
  default: later,
  examples: later,
  $comment: later,
  minimum: greater,
  exclusiveMinimum: greater,
  minLength: greater,
  minItems: greater,
  minProperties: greater,
  maximum: smaller,
  exclusiveMaximum: smaller,
  maxLength: smaller,
  maxItems: smaller,
  maxProperties: smaller,
  required: (one, other) => [...new Set([...namesOf(one), ...namesOf(other)])],
  allOf: (one, other) => [...listOf(one), ...listOf(other)],
  enum: (one, other) => {
    const both = listOf(one).filter((value) => listOf(other).some((more) => same(value, more)));
    return both.length > 0 ? both : undefined;
  },
  type: (one, other) => {
    const types = new Set([one, other]);
    return types.size === 2 && types.has('integer') && types.has('number') ? 'integer' : undefined;
  },
  properties: (one, other) => {
    if (!isObject(one) || !isObject(other)) return undefined;
    const all: Schema = { ...one };
    for (const [name, schema] of Object.entries(other)) {
      const both = Object.hasOwn(all, name) ? merged(all[name], schema) : schema;
      if (both === undefined) return undefined;
      all[name] = both;
    }
    return all;
  },
};

/** One schema that says what two say; undefined when they cannot be told as one. */
export function merged(one: unknown, other: unknown): unknown {
  if (one === true) return other;
  if (other === true) return one;
  if (!isObject(one) || !isObject(other)) return undefined;
  const all: Schema = { ...one };
  for (const [keyword, value] of Object.entries(other)) {
    if (!Object.hasOwn(all, keyword) || same(all[keyword], value)) {
      all[keyword] = value;
      continue;
    }
    const both = joins[keyword]?.(all[keyword], value);
    if (both === undefined) return undefined;
    all[keyword] = both;
  }
  return all;
}
