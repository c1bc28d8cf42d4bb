import type { Property } from '@/core/api/forms';

/** A keyword of a foreign schema that a form does not have: of the whole when `field` is empty. */
export interface LostKeyword {
  field: string;
  keyword: string;
}

type Schema = Record<string, unknown>;

const isObject = (value: unknown): value is Schema =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const deepest = 20;

/** A part of a schema by its pointer, `#/$defs/name`. */
function at(root: Schema, pointer: string): unknown {
  const steps = pointer.slice(2).split('/');
  return steps.reduce<unknown>((value, step) => {
    const key = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
    return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, root);
}

/** A property with what it refers to in the same schema in its place; a reference that leads nowhere or in a circle stays. */
export function resolved(property: Property, root: Schema, depth = 0): Property {
  const { $ref, ...own } = property as Property & { $ref?: unknown };
  const target = typeof $ref === 'string' && $ref.startsWith('#/') ? at(root, $ref) : undefined;
  if (isObject(target) && depth < deepest) {
    const whole = resolved({ ...(target as Property), ...own }, root, depth + 1);
    return whole;
  }
  const next = { ...property };
  if (typeof next.const === 'string' && !next.enum) {
    next.enum = [next.const];
    delete next.const;
  }
  if (next.items && depth < deepest) next.items = resolved(next.items, root, depth + 1);
  if (next.properties && depth < deepest) {
    next.properties = Object.fromEntries(
      Object.entries(next.properties).map(([key, one]) => [key, resolved(one, root, depth + 1)]),
    );
  }
  return next;
}

const ofWhole = new Set(
  '$schema $id $comment $defs definitions type properties required title description'.split(' '),
);

/** What a property says beside the keywords that become part of the field. */
const told = new Set('type title description enum oneOf items x-eddy $comment $id'.split(' '));

/** Formats that are a type of field. */
const formats = new Set(['date', 'date-time', 'email', 'uri']);

/** The keywords of the whole that a form lacks. That it takes no other fields than its own is no loss. */
export const lostOfWhole = (schema: Schema): LostKeyword[] =>
  Object.entries(schema)
    .filter(
      ([key, value]) => !ofWhole.has(key) && !(key === 'additionalProperties' && typeof value === 'boolean'),
    )
    .map(([keyword]) => ({ field: '', keyword }));

/**
 * The keywords of a property that its field lacks.
 *
 * @param kept those the field takes over
 */
export function lostOf(field: string, property: Property, kept: ReadonlySet<string>): LostKeyword[] {
  const isKept = (keyword: string) => {
    if (keyword === 'format') return formats.has(property.format ?? '');
    if (keyword === 'oneOf') return property.oneOf?.every((one) => one.const !== undefined) === true;
    return kept.has(keyword) || told.has(keyword) || (keyword === 'uniqueItems' && property.items?.enum);
  };
  return Object.keys(property)
    .filter((keyword) => !isKept(keyword))
    .map((keyword) => ({ field, keyword }));
}
