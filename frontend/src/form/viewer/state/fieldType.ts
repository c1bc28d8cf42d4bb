import type { Property } from '@/core/api/forms';

/** The field type of a property: what `x-eddy.type` says, else what a plain JSON Schema suggests. */
export function fieldTypeOf(property: Property): string {
  const own = property['x-eddy']?.type;
  if (own) return own;
  const type = Array.isArray(property.type) ? property.type.find((name) => name !== 'null') : property.type;
  if (property.enum || property.oneOf?.every((option) => option.const !== undefined)) return 'choice';
  switch (type) {
    case 'boolean':
    case 'integer':
      return type;
    case 'number':
      return 'decimal';
    case 'array':
      return property.items?.enum ? 'choices' : 'list';
    case 'object':
      return 'object';
    default:
      return textTypeOf(property);
  }
}

const byFormat: Record<string, string> = {
  date: 'date',
  'date-time': 'datetime',
  email: 'email',
  uri: 'url',
};

function textTypeOf(property: Property): string {
  const known = property.format && byFormat[property.format];
  if (known) return known;
  return (property.maxLength ?? 0) > 500 ? 'long_text' : 'text';
}

export interface ChoiceOption {
  value: string;
  label?: Record<string, string | undefined> | string;
  color?: string;
}

/** The options of a choice, from our settings, `oneOf` or the bare values of `enum`. */
export function optionsOf(property: Property): ChoiceOption[] {
  const own = property['x-eddy']?.options;
  if (own) return own;
  const schema = property.items ?? property;
  if (schema.oneOf) {
    return schema.oneOf.map((option) => ({ value: String(option.const), label: option.title }));
  }
  return (schema.enum ?? []).map((value) => ({ value: String(value), label: String(value) }));
}
