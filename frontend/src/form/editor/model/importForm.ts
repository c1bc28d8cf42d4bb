import type { FormDocument, Property } from '@/core/api/forms';
import { freeKey, keyFrom } from '@/core/draft/freeKey';
import { fieldTypeOf, optionsOf } from '@/form/viewer';
import type { Label } from '@/shared/i18n/language';
import { reservedIn } from './fields';
import { designedType, withOptions } from './fieldTypes';
import { lostOf, lostOfWhole, resolved, type LostKeyword } from './foreign';
import { mayBeColumn, rowsTable } from './rows';

/** A form made of a text, with the properties and keywords it cannot hold; or why the text is none. */
export type Imported =
  | { form: FormDocument; left: string[]; lost: LostKeyword[] }
  | { problem: 'json' | 'shape' | 'empty' | 'large' };

const mostFields = 400;

/**
 * Reads a form document, a plain JSON Schema of an object, or JSON Forms' `{schema, uischema}`. What a plain schema lacks
 * (types of field, names) is derived from it; the key stays that of the form it is read into.
 */
export function importForm(text: string, current: FormDocument): Imported {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'json' };
  }
  if (!isObject(value)) return { problem: 'shape' };
  const schema = isObject(value.schema) ? value.schema : value;
  const properties = schema.properties;
  if (!isObject(properties) || !Object.values(properties).every(isObject)) return { problem: 'shape' };
  const count = Object.keys(properties).length;
  if (count === 0) return { problem: 'empty' };
  if (count > mostFields) return { problem: 'large' };
  if (value.schemaVersion === 1 && isLabel(value.label)) {
    return { form: { ...(value as unknown as FormDocument), key: current.key }, left: [], lost: [] };
  }
  const all = Object.entries(properties as Record<string, Property>).map(
    ([name, property]) => [name, resolved(property, schema)] as const,
  );
  const fits = all.filter(([, property]) => designedType(typeFrom(property)) !== undefined);
  if (fits.length === 0) return { problem: 'empty' };
  const left = all.filter((entry) => !fits.includes(entry)).map(([name]) => name);
  const lost = [...lostOfWhole(schema), ...fits.flatMap(([name, property]) => lostIn(name, property))];
  return { form: fromSchema(schema, Object.fromEntries(fits), current), left, lost };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const isLabel = (value: unknown): value is Label =>
  isObject(value) && Object.values(value).every((one) => typeof one === 'string');

const both = (text: string): Label => ({ 'zh-CN': text, en: text });

function fromSchema(
  schema: Record<string, unknown>,
  properties: Record<string, Property>,
  current: FormDocument,
): FormDocument {
  const keys = new Map<string, string>();
  for (const name of Object.keys(properties)) {
    keys.set(name, freeKey(keyFrom(name, 'field'), [...reservedIn(current), ...keys.values()]));
  }
  const fields = Object.entries(properties).map(
    ([name, property]) => [keys.get(name) ?? name, fieldFrom(name, property, current)] as const,
  );
  const required = Array.isArray(schema.required) ? schema.required : [];
  const texts = fields.filter(([, field]) => field['x-eddy']?.type === 'text').map(([key]) => key);
  const all = fields.map(([key]) => key);
  return {
    schemaVersion: 1,
    key: current.key,
    label:
      typeof schema.title === 'string' && schema.title.trim() !== '' ? both(schema.title) : current.label,
    titleField: texts[0] ?? all[0],
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: Object.fromEntries(fields),
      required: required.flatMap((name) => keys.get(String(name)) ?? []),
    },
    list: { columns: all.slice(0, 4) },
  };
}

/** The property with the names and the type a form needs, and nothing a form does not know. */
function fieldFrom(name: string, property: Property, current: FormDocument): Property {
  const type = typeFrom(property);
  const { title, description, 'x-eddy': own = {} } = property;
  const settings = { ...own, type, label: own.label ?? both(title ?? name) };
  if (description !== undefined && own.help === undefined) settings.help = both(description);
  const field: Property = { ...shapeOf(property, type), 'x-eddy': settings };
  if (type === 'subtable')
    return { ...field, items: rowFrom(property, { ...current, key: rowsTable(current.key, name) }) };
  if (type !== 'choice' && type !== 'choices') return field;
  const options = optionsOf(property).map((option) => ({
    ...option,
    label: typeof option.label === 'object' ? option.label : both(option.label ?? option.value),
  }));
  return withOptions(field, options);
}

/** The columns a list of objects can have. */
const columnsFrom = (property: Property): [string, Property][] =>
  Object.entries(property.items?.properties ?? {}).filter(([, column]) => {
    const type = fieldTypeOf(column);
    return designedType(type) !== undefined && mayBeColumn(type);
  });

/** The type of field of a property; a list of objects is a sub-table. */
function typeFrom(property: Property): string {
  const type = fieldTypeOf(property);
  return type === 'list' && columnsFrom(property).length > 0 ? 'subtable' : type;
}

function rowFrom(property: Property, rows: FormDocument): Property {
  const { schema } = fromSchema({ ...property.items }, Object.fromEntries(columnsFrom(property)), rows);
  return { type: 'object', properties: schema.properties, required: schema.required };
}

const kept = [
  'format',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'pattern',
  'minItems',
  'maxItems',
  'default',
] as const;

function shapeOf(property: Property, type: string): Property {
  const own = Object.fromEntries(kept.flatMap((name) => (name in property ? [[name, property[name]]] : [])));
  return { ...structuredClone(designedType(type)?.property ?? { type: 'string' }), ...own };
}

const keptNames: ReadonlySet<string> = new Set(kept);

/** What a property, its options or its columns say that the field made of it does not. */
function lostIn(name: string, property: Property): LostKeyword[] {
  const own = lostOf(name, property, keptNames);
  if (typeFrom(property) !== 'subtable') return own;
  const kept = columnsFrom(property).map(([key]) => key);
  const columns = Object.entries(property.items?.properties ?? {});
  return [
    ...own,
    ...columns.flatMap(([key, column]) =>
      kept.includes(key) ? lostIn(`${name}.${key}`, column) : [{ field: `${name}.${key}`, keyword: 'type' }],
    ),
  ];
}
