import type { FormDocument, Property } from '@/core/api/forms';
import { without } from '@/core/commands/path';
import { freeKey, isKey, keyFrom } from '@/core/draft/freeKey';
import type { Label } from '@/shared/i18n/language';
import { withoutLostFields } from '../cleaning/model';
import { designedType } from './fieldTypes';
import { listTypes, withColumn } from './lists';

/** Keys the table has for itself. */
export const reservedKeys = [
  'id',
  'created_at',
  'created_by',
  'updated_at',
  'updated_by',
  'version',
  'deleted_at',
  'sample',
  'unique_value',
];

/** Further keys the table of a sub-table has for itself. */
const reservedInRows = [...reservedKeys, 'parent', 'position'];

/** Keys no field of a form may have, or no column when the form is that of a sub-table. */
export const reservedIn = (form: FormDocument): string[] =>
  form.key.includes('.') ? reservedInRows : reservedKeys;

/** Why a key cannot be used, if it cannot. */
export function keyProblem(
  form: FormDocument,
  key: string,
  current: string,
): 'shape' | 'reserved' | 'taken' | undefined {
  if (!isKey(key)) return 'shape';
  if (reservedIn(form).includes(key)) return 'reserved';
  return key !== current && key in form.schema.properties ? 'taken' : undefined;
}

/** What no new field of the form may be called: its keys, and the columns of fields that were renamed. */
export const takenKeys = (form: FormDocument): string[] => [
  ...reservedIn(form),
  ...Object.keys(form.schema.properties),
  ...Object.values(form.schema.properties).flatMap((property) => property['x-eddy']?.column ?? []),
];

export const freeFieldKey = (form: FormDocument, wish: string): string => freeKey(wish, takenKeys(form));

/** A field that begins anew has a column of its own, whatever the one it was made of was called before. */
export const ownColumn = (property: Property): Property =>
  property['x-eddy'] ? { ...property, 'x-eddy': without(property['x-eddy'], 'column') } : property;

/** A new field of a type; `linkTo` is the form a link begins with. */
export function newField(type: string, label: Label, linkTo: string | undefined): Property {
  const designed = designedType(type);
  const form = type === 'link' ? { form: linkTo } : {};
  const list = listTypes.find((one) => one.type === type);
  if (list)
    return {
      ...withColumn(list.property, list.column, label, linkTo),
      'x-eddy': { ...list.settings, label },
    };
  return {
    ...structuredClone(designed?.property ?? {}),
    'x-eddy': { type, label, ...structuredClone(designed?.settings), ...form },
  };
}

/** A key made of the field's type or English name. */
export const wishedKey = (type: string, label: Label): string =>
  listTypes.some((list) => list.type === type) ? type : keyFrom(label.en ?? '', type);

/** The form with its fields in the given order and nothing else changed. */
export function withProperties(form: FormDocument, properties: Record<string, Property>): FormDocument {
  return { ...form, schema: { ...form.schema, properties } };
}

export function requiredKeys(form: FormDocument): string[] {
  return form.schema.required ?? [];
}

export function withRequired(form: FormDocument, key: string, required: boolean): FormDocument {
  const others = requiredKeys(form).filter((one) => one !== key);
  return { ...form, schema: { ...form.schema, required: required ? [...others, key] : others } };
}

/** The form without any mention of fields it no longer has. */
export function withoutLost(form: FormDocument): FormDocument {
  const has = (key: string) => key in form.schema.properties;
  const logic = form.logic
    ?.map((rule) => ({ ...rule, fields: rule.fields.filter(has) }))
    .filter(
      ({ fields, to }) => fields.length > 0 && (!to || !('field' in to) || to.field === '' || has(to.field)),
    );
  const required = form.schema.required?.filter(has);
  let next: FormDocument = required ? { ...form, schema: { ...form.schema, required } } : form;
  if (logic) next = { ...next, logic };
  if (form.cleaning) next = { ...next, cleaning: withoutLostFields(form.cleaning, has) };
  if (form.list?.columns) next = { ...next, list: { ...form.list, columns: form.list.columns.filter(has) } };
  if (form.uniqueKey !== undefined && !has(form.uniqueKey)) next = without(next, 'uniqueKey') as FormDocument;
  if (form.titleField !== undefined && !has(form.titleField)) {
    next = { ...next, titleField: Object.keys(form.schema.properties)[0] };
  }
  return next;
}
