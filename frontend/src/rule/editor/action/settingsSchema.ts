import type { ObjectSchema, Property } from '@/core/api/forms';

/** Inputs of ours for settings that a plain JSON Schema cannot describe: what they may be is in the app's catalog. */
export type SettingType =
  | 'eddy.tag'
  | 'eddy.group'
  | 'eddy.field'
  | 'eddy.value'
  | 'eddy.message'
  | 'eddy.flow'
  | 'eddy.decision'
  | 'eddy.form'
  | 'eddy.role'
  | 'eddy.label'
  | 'eddy.assign'
  | 'eddy.due'
  | 'eddy.outcomes';

const byHint: Record<string, SettingType> = {
  tag: 'eddy.tag',
  group: 'eddy.group',
  field: 'eddy.field',
  value: 'eddy.value',
  message: 'eddy.message',
  flow: 'eddy.flow',
  decision: 'eddy.decision',
  form: 'eddy.form',
  role: 'eddy.role',
  label: 'eddy.label',
  assign: 'eddy.assign',
  due: 'eddy.due',
  outcomes: 'eddy.outcomes',
};

/** Property names that always mean the same thing in our documents. */
const byName: Record<string, SettingType> = {
  ...byHint,
  label: 'eddy.label',
  title: 'eddy.label',
  hint: 'eddy.label',
};

/** The input for a setting: as its `x-eddy` says, else by its name; undefined for an ordinary field of a form. */
export function settingTypeOf(name: string, property: Property): SettingType | undefined {
  const { type, kind } = property['x-eddy'] ?? {};
  if (type === 'document') return byHint[String(kind)];
  const hinted = type === undefined ? undefined : byHint[type];
  if (hinted) return hinted;
  const plainText = property.type === 'string' && (type === undefined || type === 'text');
  const structured = property.type === 'object' || property.type === 'array' || property.type === undefined;
  if (property.enum || !(plainText || structured)) return undefined;
  const named = byName[name];
  const wantsText = named === 'eddy.tag' || named === 'eddy.group' || isReference(named);
  return named && wantsText === plainText ? named : undefined;
}

const isReference = (type: SettingType | undefined) =>
  type !== undefined &&
  ['eddy.field', 'eddy.message', 'eddy.flow', 'eddy.decision', 'eddy.form', 'eddy.role'].includes(type);

/** The schema of an action for the form viewer: each property with the input that suits it. */
export function settingsSchema(schema: object): ObjectSchema {
  const { properties = {}, required } = schema as Partial<ObjectSchema>;
  const prepared = Object.entries(properties).map(([name, property]) => {
    const type = settingTypeOf(name, property);
    return [name, type ? { ...property, 'x-eddy': { ...property['x-eddy'], type } } : property] as const;
  });
  return { type: 'object', properties: Object.fromEntries(prepared), required };
}
