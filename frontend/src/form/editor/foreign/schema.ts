/** A JSON Schema from elsewhere: nothing is known of it. */
export type Schema = Record<string, unknown>;

export const isObject = (value: unknown): value is Schema =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A schema without some of its keywords. */
export const withoutKeywords = (schema: Schema, ...keywords: string[]): Schema =>
  Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keywords.includes(keyword)));

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export const namesOf = (value: unknown): string[] =>
  listOf(value).filter((one): one is string => typeof one === 'string');

/** The properties a schema describes, those that are `true` or `{}` included. */
export const propertiesOf = (schema: Schema): [string, unknown][] =>
  isObject(schema.properties) ? Object.entries(schema.properties) : [];
