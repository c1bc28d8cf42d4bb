import type { Property } from '@/core/api/forms';
import { fieldTypeOf } from '@/form/viewer';
import { designedType } from '../model/fieldTypes';
import { unresolvedOf } from './Resolver';
import { isObject, listOf, propertiesOf, withoutKeywords, type Schema } from './schema';

const isBoolean = (value: unknown) => typeof value === 'boolean';

/** The options of a schema: its `enum`, or the constants of its `oneOf` with their titles. */
export function optionsIn(schema: Schema): { value: unknown; label?: string }[] {
  const alternatives = listOf(schema.oneOf);
  const named = alternatives.filter(isObject).filter((one) => Object.hasOwn(one, 'const'));
  const all =
    named.length > 0 && named.length === alternatives.length
      ? named.map(({ const: value, title }) => ({
          value,
          label: typeof title === 'string' ? title : undefined,
        }))
      : listOf(schema.enum).map((value) => ({ value }));
  return all.filter(({ value }) => value !== null && value !== '' && typeof value !== 'object');
}

/** What becomes of a schema: a type of field, `group` for an object told in its fields, or nothing. */
export function typeOf(schema: Schema): string | undefined {
  const own = isObject(schema['x-eddy']) ? schema['x-eddy'].type : undefined;
  if (typeof own === 'string' && designedType(own)) return own;
  const options = optionsIn(schema);
  if (options.length > 0) return options.every(({ value }) => isBoolean(value)) ? 'boolean' : 'choice';
  if (schema.type === 'array' || (schema.type === undefined && isObject(schema.items)))
    return listType(schema);
  if (schema.type === 'object' || (schema.type === undefined && isObject(schema.properties))) {
    return propertiesOf(schema).length > 0 ? 'group' : undefined;
  }
  if (schema.type === 'null') return undefined;
  return fieldTypeOf(withoutKeywords(schema, 'oneOf', 'enum') as Property);
}

function listType({ items }: Schema): string | undefined {
  if (!isObject(items) || unresolvedOf(items)) return undefined;
  const type = typeOf(items);
  if (items.type === undefined && type === 'text') return undefined;
  if (type === 'choice') return 'choices';
  if (type === 'text' || type === 'long_text') return 'tags';
  return type === undefined || type === 'choices' || type === 'tags' || type === 'subtable'
    ? undefined
    : 'subtable';
}

/** The columns of a list: those of its objects, or one for its values. */
export const columnsOf = ({ items }: Schema): Schema => {
  const one = isObject(items) ? items : {};
  return typeOf(one) === 'group' ? one : { properties: { value: one }, required: ['value'] };
};
