import type { Property } from '@/core/api/forms';
import { designedType, withOptions } from '../model/fieldTypes';
import { isPlainPattern, patternOfFormat } from './patterns';
import { keptBy } from './lost';
import { isObject, type Schema } from './schema';
import { optionsIn } from './types';
import { both, wordsOf } from './words';

/** What a field says otherwise than its schema. */
export type Note = 'asText' | 'atMost' | 'tags';

export interface Made {
  property: Property;
  notes: Note[];
}

const textIn = (schema: Schema, keyword: string): string | undefined => {
  const value = schema[keyword];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

/** The field of a type that a schema becomes, with its names and its options; nothing a form does not know. */
export function fieldOf(name: string, schema: Schema, type: string): Made {
  const own = isObject(schema['x-eddy']) ? schema['x-eddy'] : {};
  const label = both(textIn(schema, 'title') ?? wordsOf(name));
  const help = textIn(schema, 'description');
  const property: Property = {
    ...structuredClone(designedType(type)?.property ?? { type: 'string' }),
    ...keptOf(schema, type),
    'x-eddy': { label, ...(help === undefined ? {} : { help: both(help) }), ...own, type },
  };
  if (type === 'choice' || type === 'choices') return withChoices(property, schema, type);
  return { property, notes: notesOf(schema, type) };
}

function keptOf(schema: Schema, type: string): Schema {
  const kept: Schema = {};
  for (const keyword of [...keptBy(type), 'readOnly', 'examples']) {
    if (Object.hasOwn(schema, keyword)) kept[keyword] = schema[keyword];
  }
  if ('pattern' in kept && !isPlainPattern(kept.pattern)) delete kept.pattern;
  const shape = type === 'text' ? patternOfFormat[String(schema.format)] : undefined;
  if (shape !== undefined) kept.pattern ??= shape;
  const { default: begins } = schema;
  if (begins !== undefined && begins !== null && (typeof begins !== 'object' || Array.isArray(begins))) {
    kept.default = begins;
  }
  return kept;
}

function withChoices(property: Property, schema: Schema, type: string): Made {
  const of = type === 'choices' && isObject(schema.items) ? schema.items : schema;
  const own = property['x-eddy']?.options;
  const listed = optionsIn(of);
  const options = listed.map(({ value, label }) => ({
    value: String(value),
    label: both(label ?? String(value)),
  }));
  const made = withOptions(property, own ?? options);
  const text = (value: unknown) => (typeof value === 'number' ? String(value) : value);
  if (made.default !== undefined) {
    made.default = Array.isArray(made.default) ? made.default.map(text) : text(made.default);
  }
  return { property: made, notes: listed.some(({ value }) => typeof value !== 'string') ? ['asText'] : [] };
}

function notesOf(schema: Schema, type: string): Note[] {
  if (type === 'tags') return ['tags'];
  const shorter = schema.maxLength === undefined && patternOfFormat[String(schema.format)] === undefined;
  return type === 'text' && shorter ? ['atMost'] : [];
}
