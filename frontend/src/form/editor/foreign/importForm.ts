import type { FormDocument } from '@/core/api/forms';
import type { Label } from '@/shared/i18n/language';
import { reservedIn } from '../model/fields';
import { inPlaceOf } from '../model/identity';
import { Fields, type Left, type Taken } from './Fields';
import { lostOfObject, type LostKeyword } from './lost';
import { Resolver, unresolvedOf } from './Resolver';
import { rulesOf } from './rules';
import { isObject, type Schema } from './schema';
import { both } from './words';

/** A form made of a text, and what of the text it says otherwise or not at all. */
export interface Imported {
  form: FormDocument;
  /** Whether the text is a form as Eddy writes it, which is taken as it is. */
  whole: boolean;
  taken: Taken[];
  left: Left[];
  lost: LostKeyword[];
  /** The schema as it came; absent from a form taken as it is. */
  schema?: Schema;
}

/** Why a text becomes no form; `ref` is the reference without which there is nothing. */
export interface Problem {
  problem: 'json' | 'shape' | 'empty' | 'large' | 'outside' | 'nowhere' | 'circle';
  ref?: string;
}

const mostFields = 400;

/** A schema longer than this is read, but not kept with the form. */
export const longestKept = 200_000;

/**
 * Reads a form document, a plain JSON Schema of an object, or JSON Forms' `{schema, uischema}`. What a plain schema lacks
 * (types of field, names) is derived from it; the key stays that of the form it is read into.
 *
 * @param name of the file, kept with the schema
 */
export function importForm(text: string, current: FormDocument, name: string): Imported | Problem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'json' };
  }
  if (!isObject(value)) return { problem: 'shape' };
  if (value.schemaVersion === 1 && isLabel(value.label) && isObject(value.schema))
    return taken(value, current);
  return fromSchema(isObject(value.schema) ? value.schema : value, current, name);
}

const isLabel = (value: unknown): value is Label =>
  isObject(value) && Object.values(value).every((one) => typeof one === 'string');

function taken(value: Schema, current: FormDocument): Imported | Problem {
  const { properties } = value.schema as Schema;
  if (!isObject(properties) || !Object.values(properties).every(isObject)) return { problem: 'shape' };
  const count = Object.keys(properties).length;
  if (count === 0) return { problem: 'empty' };
  if (count > mostFields) return { problem: 'large' };
  const form = inPlaceOf(value as unknown as FormDocument, current);
  return { form, whole: true, taken: [], left: [], lost: [] };
}

function fromSchema(schema: Schema, current: FormDocument, name: string): Imported | Problem {
  const root = new Resolver(schema).whole();
  const unresolved = unresolvedOf(root);
  if (unresolved) return { problem: unresolved.why, ref: unresolved.ref };
  if (!isObject(root.properties) || Object.values(root.properties).some(isNeither))
    return { problem: 'shape' };
  const fields = new Fields(reservedIn(current));
  const elements = fields.of(root);
  if (fields.taken.length === 0) return { problem: 'empty' };
  if (Object.keys(fields.properties).length > mostFields) return { problem: 'large' };
  const asRules = rulesOf(root, fields);
  const logic = [...fields.rules, ...asRules.rules];
  const all = fields.taken.filter(({ key }) => key in fields.properties);
  const form: FormDocument = {
    schemaVersion: 1,
    key: current.key,
    ...(current.table === undefined ? {} : { table: current.table }),
    label: typeof root.title === 'string' && root.title.trim() !== '' ? both(root.title) : current.label,
    titleField: titleOf(all),
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: fields.properties,
      required: fields.required,
    },
    ...(elements.some(({ type }) => type === 'Group') ? { ui: { type: 'VerticalLayout', elements } } : {}),
    ...(logic.length > 0 ? { logic } : {}),
    list: { columns: all.slice(0, 4).map(({ key }) => key) },
    ...(JSON.stringify(schema).length > longestKept ? {} : { origin: { name, schema } }),
  };
  return {
    form,
    whole: false,
    taken: fields.taken,
    left: fields.left,
    lost: [...lostOfObject('', root, asRules.told), ...fields.lost],
    schema,
  };
}

const isNeither = (value: unknown) => !isObject(value) && typeof value !== 'boolean';

/** What names a record: the first text, else what can be written in a line. */
const titleOf = (fields: Taken[]): string | undefined =>
  (
    fields.find(({ type }) => type === 'text') ??
    fields.find(({ type }) => type !== 'subtable' && type !== 'tags') ??
    fields[0]
  )?.key;
