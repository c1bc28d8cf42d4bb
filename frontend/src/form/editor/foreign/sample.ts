import { unresolvedOf } from './Resolver';
import { isObject, listOf, namesOf, propertiesOf, type Schema } from './schema';
import { optionsIn } from './types';

const deepest = 4;

const texts: Partial<Record<string, string>> = {
  date: '2026-01-31',
  'date-time': '2026-01-31T09:00:00Z',
  time: '09:00:00Z',
  email: 'name@example.com',
  uri: 'https://example.com/',
  uuid: '00000000-0000-4000-8000-000000000000',
  ipv4: '192.0.2.1',
};

const numberIn = (schema: Schema, keyword: string): number | undefined => {
  const value = schema[keyword];
  return typeof value === 'number' ? value : undefined;
};

function ofNumber(schema: Schema): number {
  const above = numberIn(schema, 'exclusiveMinimum');
  const least = numberIn(schema, 'minimum') ?? (above === undefined ? 0 : above + 1);
  const step = numberIn(schema, 'multipleOf') ?? 0;
  return step > 0 ? Math.ceil(least / step) * step : least;
}

/** A document to begin with: what a resolved schema suggests, else something of the right kind. */
export function sampleOf(schema: Schema, depth = 0): unknown {
  const [given] = listOf(schema.examples);
  if (given !== undefined) return given;
  if (schema.default !== undefined) return schema.default;
  const [option] = optionsIn(schema);
  if (option) return option.value;
  if (schema.type === 'array') {
    const few = numberIn(schema, 'minItems') ?? 1;
    return isObject(schema.items) && few > 0 && depth < deepest ? [sampleOf(schema.items, depth + 1)] : [];
  }
  if (schema.type === 'object' || isObject(schema.properties)) return ofObject(schema, depth);
  if (schema.type === 'integer' || schema.type === 'number') return ofNumber(schema);
  if (schema.type === 'boolean') return true;
  if (schema.type === 'null') return null;
  return texts[String(schema.format)] ?? '…'.padEnd(numberIn(schema, 'minLength') ?? 1, '…');
}

/** Every property near the top; further down what is required. */
function ofObject(schema: Schema, depth: number): Schema {
  const required = new Set(namesOf(schema.required));
  const wanted = propertiesOf(schema).filter(
    ([name, one]) => isObject(one) && !unresolvedOf(one) && (required.has(name) || depth < 2),
  );
  return depth >= deepest
    ? {}
    : Object.fromEntries(wanted.map(([name, one]) => [name, sampleOf(one as Schema, depth + 1)]));
}
