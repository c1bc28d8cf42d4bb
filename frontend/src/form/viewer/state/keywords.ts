import type { Property } from '@/core/api/forms';
import { formats } from './formats';
import { isHeavyPattern } from './heavyPattern';

/** A keyword of a property that a value does not fulfil, with the bound it sets. */
export interface Broken {
  keyword: string;
  limit?: number;
}

const patterns = new Map<string, RegExp | undefined>();

/** A pattern of JSON Schema; one the browser does not know, or could search for without end, is left to the server. */
function patternOf(text: string): RegExp | undefined {
  if (!patterns.has(text)) {
    try {
      patterns.set(text, isHeavyPattern(text) ? undefined : new RegExp(text, 'u'));
    } catch {
      patterns.set(text, undefined);
    }
  }
  return patterns.get(text);
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'null':
      return value === null;
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}

const length = (text: string) => [...text].length;

function isMultiple(value: number, of: number): boolean {
  const times = value / of;
  return Math.abs(times - Math.round(times)) < 1e-9;
}

type Check<V> = (value: V, property: Property) => boolean | undefined;

const ofTexts: Record<string, Check<string>> = {
  maxLength: (value, { maxLength = Infinity }) => length(value) <= maxLength,
  minLength: (value, { minLength = 0 }) => length(value) >= minLength,
  pattern: (value, { pattern = '' }) => patternOf(pattern)?.test(value),
  format: (value, { format = '' }) => formats[format]?.(value),
};

const ofNumbers: Record<string, Check<number>> = {
  minimum: (value, { minimum = -Infinity }) => value >= minimum,
  maximum: (value, { maximum = Infinity }) => value <= maximum,
  exclusiveMinimum: (value, { exclusiveMinimum = -Infinity }) => value > exclusiveMinimum,
  exclusiveMaximum: (value, { exclusiveMaximum = Infinity }) => value < exclusiveMaximum,
  multipleOf: (value, { multipleOf = 0 }) => multipleOf === 0 || isMultiple(value, multipleOf),
};

const ofLists: Record<string, Check<unknown[]>> = {
  minItems: (value, { minItems = 0 }) => value.length >= minItems,
  maxItems: (value, { maxItems = Infinity }) => value.length <= maxItems,
  uniqueItems: (value, { uniqueItems }) =>
    uniqueItems !== true || new Set(value.map((one) => JSON.stringify(one))).size === value.length,
};

function broken<V>(checks: Record<string, Check<V>>, value: V, property: Property): Broken[] {
  const failed = Object.entries(checks).filter(
    ([keyword, check]) => keyword in property && check(value, property) === false,
  );
  return failed.map(([keyword]) => {
    const limit = property[keyword as 'minimum'];
    return typeof limit === 'number' ? { keyword, limit } : { keyword };
  });
}

/** The keywords of a property that a value breaks, its parts included; rows of sub-tables are judged by their cells. */
export function brokenKeywords(value: unknown, property: Property): Broken[] {
  const found: Broken[] = [];
  const types = property.type === undefined ? [] : [property.type].flat();
  if (types.length > 0 && !types.some((type) => isOfType(value, type))) found.push({ keyword: 'type' });
  if (property.enum && !property.enum.includes(value)) found.push({ keyword: 'enum' });
  if (typeof value === 'string') found.push(...broken(ofTexts, value, property));
  if (typeof value === 'number') found.push(...broken(ofNumbers, value, property));
  for (const part of property.allOf ?? []) found.push(...brokenKeywords(value, part));
  if (Array.isArray(value)) {
    found.push(...broken(ofLists, value, property));
    const { items } = property;
    if (items) found.push(...value.flatMap((one) => brokenKeywords(one, items)));
  } else if (typeof value === 'object' && value !== null) {
    found.push(...brokenParts(value as Record<string, unknown>, property));
  }
  return found;
}

function brokenParts(value: Record<string, unknown>, property: Property): Broken[] {
  const { properties = {}, required = [], additionalProperties } = property;
  const missing = required.filter((key) => !(key in value)).map(() => ({ keyword: 'required' }));
  const inParts = Object.entries(value).flatMap(([key, one]) => {
    const part = properties[key];
    if (part) return brokenKeywords(one, part);
    return additionalProperties === false ? [{ keyword: 'additionalProperties' }] : [];
  });
  return [...missing, ...inParts];
}
