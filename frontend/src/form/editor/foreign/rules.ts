import type { Comparison, Condition, Operator } from '@/core/api/condition';
import type { LogicRule } from '@/core/api/forms';
import type { Fields } from './Fields';
import { isObject, listOf, namesOf, propertiesOf, type Schema } from './schema';

type Known = Pick<Fields, 'byPath'>;
type Found = { key: string; type: string; asked: boolean };

const opposite: Partial<Record<Operator, Operator>> = {
  eq: 'ne',
  ne: 'eq',
  in: 'notIn',
  notIn: 'in',
  ge: 'lt',
  lt: 'ge',
  gt: 'le',
  le: 'gt',
};

const ordered: Partial<Record<string, Operator>> = {
  minimum: 'ge',
  maximum: 'le',
  exclusiveMinimum: 'gt',
  exclusiveMaximum: 'lt',
};

const numbers = new Set(['integer', 'decimal']);
const texts = new Set(['text', 'long_text', 'email', 'url']);

/** A constant as values of a field are; undefined when the field never has it. */
function constantFor(type: string, value: unknown): unknown {
  if (type === 'choice')
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  if (type === 'boolean') return typeof value === 'boolean' ? value : undefined;
  if (numbers.has(type)) return typeof value === 'number' ? value : undefined;
  return texts.has(type) && typeof value === 'string' ? value : undefined;
}

/** Thrown inside, for a schema that asks more than a rule can. */
class NoRule extends Error {}

function comparisons({ key, type }: Found, schema: Schema): Comparison[] {
  const compared = (op: Operator, value: unknown): Comparison => {
    if (value === undefined) throw new NoRule();
    return { left: { field: key }, op, right: { value } };
  };
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const order = ordered[keyword];
    if (keyword === 'const') return compared('eq', constantFor(type, value));
    if (keyword === 'enum') {
      const all = listOf(value).map((one) => constantFor(type, one));
      const [only] = all;
      if (all.length === 1) return compared('eq', only);
      if (type === 'boolean' || all.includes(undefined)) throw new NoRule();
      return compared('in', all);
    }
    if (order && numbers.has(type)) return compared(order, constantFor(type, value));
    if (keyword === 'type' || keyword === 'title' || keyword === '$comment') return [];
    throw new NoRule();
  });
}

const all = (parts: Condition[]): Condition => (parts.length === 1 && parts[0] ? parts[0] : { all: parts });
const any = (parts: Condition[]): Condition => (parts.length === 1 && parts[0] ? parts[0] : { any: parts });

/** Reads `if` over the fields of a form: when a record fulfils it, and when it does not. */
class Reader {
  private readonly known: Known;

  constructor(known: Known) {
    this.known = known;
  }

  find(path: readonly string[]): Found {
    const found = this.known.byPath.get(JSON.stringify(path));
    if (!found) throw new NoRule();
    return found;
  }

  /** `wanted` false asks for the contrary; a missing value is neither, so it is said of each field. */
  condition(schema: unknown, wanted: boolean): Condition {
    if (!isObject(schema)) throw new NoRule();
    const required = namesOf(schema.required);
    const described = new Set<string>();
    const parts = propertiesOf(schema).flatMap(([name, one]) => {
      if (one === true || (isObject(one) && Object.keys(one).length === 0)) return [];
      if (!isObject(one)) throw new NoRule();
      described.add(name);
      return this.field(this.find([name]), one, required.includes(name), wanted);
    });
    for (const name of required.filter((one) => !described.has(one))) {
      parts.push({ left: { field: this.find([name]).key }, op: wanted ? 'notEmpty' : 'empty' });
    }
    for (const [keyword, value] of Object.entries(schema)) {
      if (keyword === 'allOf') parts.push(...listOf(value).map((one) => this.condition(one, wanted)));
      else if (keyword === 'anyOf') {
        const each = listOf(value).map((one) => this.condition(one, wanted));
        parts.push(wanted ? any(each) : all(each));
      } else if (keyword === 'not') parts.push(this.condition(value, !wanted));
      else if (!'properties required type title $comment'.split(' ').includes(keyword)) throw new NoRule();
    }
    if (parts.length === 0) throw new NoRule();
    return wanted ? all(parts) : any(parts);
  }

  private field(found: Found, schema: Schema, required: boolean, wanted: boolean): Condition[] {
    const found_ = comparisons(found, schema);
    if (found_.length === 0) throw new NoRule();
    const empty: Comparison = { left: { field: found.key }, op: 'empty' };
    const turned = found_.map((one) => ({ ...one, op: opposite[one.op] ?? one.op }));
    const verdict = wanted ? all(found_) : any(turned);
    // A property that may be missing fulfils what is said of it; one that must be there does not.
    const missingToo = wanted ? !required && !found.asked : required && !found.asked;
    return [missingToo ? any([empty, verdict]) : verdict];
  }
}

/** What `then` or `else` requires, and whether that is all it says. */
function asks(reader: Reader, schema: unknown): { fields: string[]; whole: boolean } {
  if (schema === undefined || schema === true) return { fields: [], whole: true };
  if (!isObject(schema)) return { fields: [], whole: false };
  const names = namesOf(schema.required);
  const fields: string[] = [];
  let whole = Object.keys(schema).every((keyword) =>
    'required type title $comment'.split(' ').includes(keyword),
  );
  for (const name of names) {
    try {
      fields.push(reader.find([name]).key);
    } catch {
      whole = false;
    }
  }
  return { fields, whole };
}

export interface AsRules {
  rules: LogicRule[];
  /** Keywords that are told by the rules wholly. */
  told: ReadonlySet<string>;
}

const require = (fields: string[], when: Condition): LogicRule[] =>
  fields.length === 0 ? [] : [{ effect: 'require', fields, if: when }];

/** One `if`, `then`, `else` as rules; `told` are those of the three that nothing is lost of. */
function conditional(reader: Reader, schema: Schema): { rules: LogicRule[]; told: string[] } {
  const rules: LogicRule[] = [];
  const told: string[] = [];
  for (const [branch, wanted] of [
    ['then', true],
    ['else', false],
  ] as const) {
    const { fields, whole } = asks(reader, schema[branch]);
    try {
      const made = fields.length === 0 ? [] : require(fields, reader.condition(schema.if, wanted));
      rules.push(...made);
      if (whole) told.push(branch);
    } catch (error) {
      if (!(error instanceof NoRule)) throw error;
    }
  }
  return { rules, told: told.length === 2 ? [...told, 'if'] : told };
}

function dependents(reader: Reader, value: unknown): { rules: LogicRule[]; whole: boolean } {
  let whole = true;
  const rules = Object.entries(isObject(value) ? value : {}).flatMap(([name, needs]) => {
    try {
      const { fields, whole: all } = asks(reader, Array.isArray(needs) ? { required: needs } : needs);
      whole &&= all;
      return require(fields, { left: { field: reader.find([name]).key }, op: 'notEmpty' });
    } catch (error) {
      if (!(error instanceof NoRule)) throw error;
      whole = false;
      return [];
    }
  });
  return { rules, whole };
}

/** The conditions of a schema as rules of a form, as far as rules can tell them. */
export function rulesOf(schema: Schema, known: Known): AsRules {
  const reader = new Reader(known);
  const told = new Set<string>();
  const rules: LogicRule[] = [];
  for (const keyword of ['dependentRequired', 'dependentSchemas', 'dependencies']) {
    if (!(keyword in schema)) continue;
    const made = dependents(reader, schema[keyword]);
    rules.push(...made.rules);
    if (made.whole) told.add(keyword);
  }
  if ('if' in schema) {
    const made = conditional(reader, schema);
    rules.push(...made.rules);
    made.told.forEach((keyword) => told.add(keyword));
  }
  const parts = listOf(schema.allOf).map((part) => {
    const made = isObject(part) && 'if' in part ? conditional(reader, part) : { rules: [], told: [] };
    rules.push(...made.rules);
    return isObject(part) && Object.keys(part).every((keyword) => made.told.includes(keyword));
  });
  if (parts.length > 0 && parts.every(Boolean)) told.add('allOf');
  return { rules, told };
}
