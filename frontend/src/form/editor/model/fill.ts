import type { FillSource, FormDocument, LogicRule, Property } from '@/core/api/forms';
import { fieldTypeOf } from '@/form/viewer';
import { sourceReads } from '@/form/viewer/state/fillOrder';
import { fieldsRead } from '@/form/viewer/state/kleene';

const notGiven = new Set(['files', 'signature', 'subtable', 'serial', 'lookup', 'rollup', 'formula']);
const notWorkedOut = new Set(['person', 'link', 'choices', 'tags', 'region', 'address', 'rich_text']);

const typeIn = (form: FormDocument, key: string) => fieldTypeOf(form.schema.properties[key] ?? {});

/** Whether people give the field its value, so that logic can do so, too. */
const isGiven = (form: FormDocument, key: string): boolean => !notGiven.has(typeIn(form, key));

/** The fields that logic can fill. */
export const fillable = (form: FormDocument): string[] =>
  Object.keys(form.schema.properties).filter((key) => isGiven(form, key) && key !== form.uniqueKey);

/** Whether a formula can give what these fields hold. */
export const mayWorkOut = (form: FormDocument, keys: readonly string[]): boolean =>
  keys.every((key) => !notWorkedOut.has(typeIn(form, key)));

/** The fields a formula of a fill may read, beside those it fills. */
export const readable = (form: FormDocument, filled: readonly string[]): string[] =>
  Object.keys(form.schema.properties).filter((key) => isGiven(form, key) && !filled.includes(key));

/**
 * The fields whose values may stand in all of these.
 *
 * @param kindOf the kind of values of a field
 */
export function alike(
  form: FormDocument,
  keys: readonly string[],
  kindOf: (key: string) => string | undefined,
): string[] {
  const property = (key: string): Property => form.schema.properties[key] ?? {};
  const settings = (key: string) => {
    const free = ['TEXT', 'NUMBER'].includes(kindOf(key) ?? '');
    const { options, form: linked } = property(key)['x-eddy'] ?? {};
    return JSON.stringify([kindOf(key), typeIn(form, key) === 'rich_text', free ? [] : options, linked]);
  };
  return readable(form, keys).filter((key) => keys.every((target) => settings(target) === settings(key)));
}

/** The rule with another effect; what only a fill has comes and goes with it. */
export function withEffect({ fields, if: when, to }: LogicRule, effect: LogicRule['effect']): LogicRule {
  const rule = { effect, fields, if: when };
  return effect === 'fill' ? { ...rule, to: to ?? { value: null } } : rule;
}

/** The fields a rule asks for: in its condition, and in what it fills with. */
export const asked = ({ if: when, to }: LogicRule, form: FormDocument): string[] => [
  ...fieldsRead(when),
  ...(to ? sourceReads(to, Object.keys(form.schema.properties)) : []),
];

/** Texts, and names of values: what stands behind a dot belongs to another, and before a bracket stands a function. */
const words = /"(?:[^"\\]|\\.)*"|(?<![.\w])[a-z][a-z0-9_]*\b(?!\s*\()/g;

/** A formula that speaks of fields by their other keys. */
export const renamedFormula = (formula: string, named: (key: string) => string): string =>
  formula.replace(words, (word) => (word.startsWith('"') ? word : named(word)));

/** A source that speaks of fields by their other keys. */
export function renamedSource(to: FillSource, named: (key: string) => string): FillSource {
  if ('field' in to) return { field: named(to.field) };
  return 'formula' in to ? { formula: renamedFormula(to.formula, named) } : to;
}
