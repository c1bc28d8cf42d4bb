import type { FieldSettings, FormDocument, Property } from '@/core/api/forms';
import { without } from '@/core/commands/path';
import { fieldTypeOf } from '@/form/viewer';
import { listColumn } from '@/form/viewer/list/values';
import { requiredKeys } from './fields';

/** Types of which a field may hold several. */
const types = new Set(['link', 'person', 'department']);

/** Whether a field may hold one or several, and which it is. */
export function howMany(property: Property): 'one' | 'several' | undefined {
  if (listColumn(property)) return 'several';
  return types.has(fieldTypeOf(property)) ? 'one' : undefined;
}

/** What is said of the field, whatever it holds. */
const ofField = ['label', 'help', 'column'] as const;

const pick = (settings: FieldSettings): FieldSettings =>
  Object.fromEntries(ofField.filter((name) => name in settings).map((name) => [name, settings[name]]));

const readOnly = (property: Property): Property => (property.readOnly ? { readOnly: true } : {});

/** The property of a field that holds one, holding several. */
export function toSeveral(property: Property): Property {
  const settings = property['x-eddy'] ?? {};
  const own = without(settings, 'help', 'column', 'default');
  // One of several has nothing to be cleared but itself.
  const onDelete = own['onDelete'] === 'unlink' ? { onDelete: 'cascade' } : {};
  const column: Property = { ...without(property, 'readOnly'), 'x-eddy': { ...own, ...onDelete } };
  return {
    type: 'array',
    ...readOnly(property),
    'x-eddy': { type: 'subtable', shown: 'list', ...pick(settings) },
    items: { type: 'object', properties: { [fieldTypeOf(property)]: column } },
  };
}

/** The property of a field that holds several, holding one. */
export function toOne(property: Property, required: boolean): Property {
  const column = listColumn(property);
  if (!column) return property;
  const own = without(column.property['x-eddy'] ?? {}, 'column');
  const settings: FieldSettings = { ...own, ...pick(property['x-eddy'] ?? {}) };
  const taken = settings['onDelete'] === 'cascade';
  // A field that has to hold something could not be cleared.
  const cleared = taken && required ? without(settings, 'onDelete') : { ...settings, onDelete: 'unlink' };
  return { ...column.property, ...readOnly(property), 'x-eddy': taken ? cleared : settings };
}

/** The property of a field of the form, holding as many. */
export function holding(form: FormDocument, fieldKey: string, several: boolean): Property {
  const property = form.schema.properties[fieldKey] ?? {};
  return several ? toSeveral(property) : toOne(property, requiredKeys(form).includes(fieldKey));
}
