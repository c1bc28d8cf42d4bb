import { merged } from './merged';
import { isObject, listOf, withoutKeywords, type Schema } from './schema';

/** Why a reference has nothing in its place. */
export interface Unresolved {
  why: 'outside' | 'nowhere' | 'circle' | 'large';
  ref: string;
}

/** Under it stands, in a schema that could not be resolved, why. */
export const unresolvedKey = '$unresolved';

export const unresolvedOf = (schema: Schema): Unresolved | undefined =>
  schema[unresolvedKey] as Unresolved | undefined;

/** So many schemas are looked at, for each property and in all; what refers twice to what refers twice has no end. */
const mostOfOne = 2000;
const most = 50_000;

const constant = (value: unknown) => isObject(value) && Object.hasOwn(value, 'const');

const isNull = (value: unknown) => isObject(value) && (value.type === 'null' || value.const === null);

/** Whether a reference names something beyond the schema it stands in. */
const isElsewhere = (ref: string) => !ref.startsWith('#');

function at(root: unknown, pointer: string): unknown {
  let value = root;
  for (const step of pointer.split('/').slice(1)) {
    let key: string;
    try {
      key = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
    } catch {
      return undefined;
    }
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Schema)[key];
  }
  return value;
}

/**
 * Puts into a schema what it refers to in the same file, and tells as one what its `allOf` say. References that lead
 * elsewhere, nowhere or back are marked.
 */
export class Resolver {
  private readonly root: Schema;
  private readonly named = new Map<string, unknown>();
  private looked = 0;
  private all = 0;

  constructor(root: Schema) {
    this.root = root;
    this.name(root);
    this.all = 0;
  }

  /** Remembers what has a name, `$id` or `$anchor`. */
  private name(value: unknown): void {
    if (typeof value !== 'object' || value === null || this.all++ > most) return;
    const { $id, $anchor } = value as Schema;
    if (typeof $id === 'string') this.named.set($id.replace(/#$/, ''), value);
    if (typeof $anchor === 'string') this.named.set(`#${$anchor}`, value);
    for (const part of Object.values(value)) this.name(part);
  }

  private target(ref: string): unknown {
    if (this.named.has(ref)) return this.named.get(ref);
    const [base = '', pointer] = ref.split('#');
    const within = base === '' ? this.root : this.named.get(base);
    return pointer === undefined || pointer === '' ? within : at(within, pointer);
  }

  /** The whole schema with everything in place. */
  whole(): Schema {
    return this.resolved(this.root, ['#']);
  }

  /** A part with everything in place. `true` says nothing, and is `{}`. */
  private resolved(value: unknown, trail: readonly string[]): Schema {
    if (value === true) return {};
    if (!isObject(value)) return { not: {} };
    if (trail.length === 1) this.looked = 0;
    if (this.looked++ > mostOfOne || this.all++ > most)
      return { [unresolvedKey]: { why: 'large', ref: '' } satisfies Unresolved };
    const { $ref: given, ...own } = value;
    if (typeof given !== 'string') return this.parts(value, trail);
    const $ref = given === this.root.$id ? '#' : given;
    const target = trail.includes($ref) ? undefined : this.target($ref);
    if (target === undefined) {
      const why = trail.includes($ref) ? 'circle' : isElsewhere($ref) ? 'outside' : 'nowhere';
      return { ...own, [unresolvedKey]: { why, ref: $ref } satisfies Unresolved };
    }
    const there = this.resolved(target, [...trail, $ref]);
    if (Object.keys(own).length === 0) return there;
    const both = merged(there, this.parts(own, trail));
    return isObject(both) ? both : { ...there, allOf: [...listOf(there.allOf), own] };
  }

  private parts(schema: Schema, trail: readonly string[]): Schema {
    const { allOf, ...rest } = schema;
    let whole: Schema = unwrapped(rest);
    const alternatives = listOf(whole.anyOf ?? whole.oneOf);
    if (alternatives.length === 1 && !constant(alternatives[0])) {
      const others = withoutKeywords(whole, 'anyOf', 'oneOf');
      const both = merged(others, this.resolved(alternatives[0], trail));
      if (isObject(both)) whole = both;
    }
    if (isObject(whole.items)) whole = { ...whole, items: this.resolved(whole.items, trail) };
    if (isObject(whole.properties)) whole = { ...whole, properties: this.each(whole.properties, trail) };
    const kept: unknown[] = [];
    for (const part of listOf(allOf)) {
      const resolved = this.resolved(part, trail);
      // Conditions are read one by one; two of them never become one.
      const both = 'if' in resolved || unresolvedOf(resolved) ? undefined : merged(whole, resolved);
      if (isObject(both)) whole = both;
      else kept.push(unresolvedOf(resolved) ? part : resolved);
    }
    return kept.length === 0 ? whole : { ...whole, allOf: [...listOf(whole.allOf), ...kept] };
  }

  private each(properties: Schema, trail: readonly string[]): Schema {
    return Object.fromEntries(
      Object.entries(properties).map(([name, one]) => [
        name,
        one === true || isObject(one) ? this.resolved(one, trail) : one,
      ]),
    );
  }
}

/** A schema that allows null besides says the same of a field, which may be empty; `const` is an `enum` of one. */
function unwrapped(schema: Schema): Schema {
  const next = { ...schema };
  for (const keyword of ['anyOf', 'oneOf'] as const) {
    const alternatives = listOf(next[keyword]);
    if (alternatives.some(isNull)) next[keyword] = alternatives.filter((one) => !isNull(one));
  }
  if (Array.isArray(next.anyOf) && next.anyOf.length > 0 && next.anyOf.every(constant)) {
    next.oneOf ??= next.anyOf;
    delete next.anyOf;
  }
  if (Array.isArray(next.type)) {
    const types = next.type.filter((type) => type !== 'null');
    const [only] = types;
    next.type = types.length === 1 ? only : types;
  }
  if (Array.isArray(next.enum)) next.enum = next.enum.filter((value) => value !== null);
  if (typeof next.const === 'number') {
    Object.assign(next, { type: next.type ?? 'number', minimum: next.const, maximum: next.const });
    delete next.const;
  } else if (typeof next.const === 'string' && !next.enum) {
    next.enum = [next.const];
    delete next.const;
  }
  return [['exclusiveMinimum', 'minimum'] as const, ['exclusiveMaximum', 'maximum'] as const].reduce(
    strictBound,
    next,
  );
}

/** A bound that is excluded, as drafts before the sixth wrote it: `minimum` with `exclusiveMinimum: true`. */
function strictBound(schema: Schema, [strict, bound]: readonly [string, string]): Schema {
  if (typeof schema[strict] !== 'boolean') return schema;
  const isStrict = schema[strict] && typeof schema[bound] === 'number';
  return isStrict
    ? { ...withoutKeywords(schema, bound), [strict]: schema[bound] }
    : withoutKeywords(schema, strict);
}
