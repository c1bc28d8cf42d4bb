import type { FormDocument, LogicRule, Property, UiElement } from '@/core/api/forms';
import { without } from '@/core/commands/path';
import { fieldTypeOf, propertyLabel } from '@/form/viewer';
import { labelText, type Language } from '@/shared/i18n/language';
import { requiredKeys } from './fields';
import { isContainer, keyOfScope, keysIn, layoutOf } from './layout';

/** One difference between two forms, to be put into words: `key` names the text, `values` fill it. */
export type FormChange =
  | { kind: 'added' | 'removed' | 'changed'; key: string; values: Record<string, string> }
  | { kind: 'added' | 'removed'; key: 'rule'; rule: LogicRule };

/** What leads from one version of a form to another, as people would tell it. */
export function formDiff(before: FormDocument, after: FormDocument, language: Language): FormChange[] {
  const words = new Words(before, after, language);
  return [...words.itself(), ...words.fields(), ...words.layout(), ...words.logic()];
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The layout as text, with some of its fields only. */
function skeleton(element: UiElement, fields: Set<string>): string {
  if (element.type === 'Control') {
    const key = keyOfScope(element.scope);
    return fields.has(key) ? `${key} ` : '';
  }
  if (!isContainer(element)) return JSON.stringify(element);
  const held = element.elements.map((child) => skeleton(child, fields)).join('');
  return `${JSON.stringify({ ...element, elements: undefined })}(${held})`;
}

class Words {
  constructor(
    private readonly before: FormDocument,
    private readonly after: FormDocument,
    private readonly language: Language,
  ) {}

  itself(): FormChange[] {
    const { before, after, language } = this;
    const changes: FormChange[] = [];
    if (!same(before.label, after.label)) {
      const from = labelText(before.label, language);
      changes.push({
        kind: 'changed',
        key: 'formName',
        values: { from, to: labelText(after.label, language) },
      });
    }
    const rest = (form: FormDocument) => [form.titleField, form.uniqueKey, form.list, form.facts, form.icon];
    if (!same(rest(before), rest(after))) changes.push({ kind: 'changed', key: 'formSettings', values: {} });
    if (!same(before.cleaning ?? [], after.cleaning ?? []))
      changes.push({ kind: 'changed', key: 'cleaning', values: {} });
    return changes;
  }

  fields(): FormChange[] {
    const old = this.before.schema.properties;
    const now = this.after.schema.properties;
    const change = (kind: 'added' | 'removed', key: string, property: Property): FormChange => ({
      kind,
      key: 'field',
      values: { name: propertyLabel(key, property, this.language) },
    });
    return [
      ...Object.entries(now).flatMap(([key, property]) =>
        old[key] ? this.field(key, old[key], property) : [change('added', key, property)],
      ),
      ...Object.entries(old).flatMap(([key, property]) =>
        now[key] ? [] : [change('removed', key, property)],
      ),
    ];
  }

  private field(key: string, old: Property, now: Property): FormChange[] {
    const name = propertyLabel(key, now, this.language);
    const changes: FormChange[] = [];
    const say = (what: string, values: Record<string, string> = {}) => {
      changes.push({ kind: 'changed', key: what, values: { name, ...values } });
    };
    const from = propertyLabel(key, old, this.language);
    if (from !== name) say('fieldName', { from });
    if (fieldTypeOf(old) !== fieldTypeOf(now)) say('fieldType');
    const [was, is] = [this.before, this.after].map((form) => requiredKeys(form).includes(key));
    if (was !== is) say(is ? 'fieldRequired' : 'fieldOptional');
    if (!same(old['x-eddy']?.options, now['x-eddy']?.options)) say('fieldOptions');
    if (fieldTypeOf(now) === 'subtable' && !same(old.items, now.items)) say('fieldColumns');
    const rest = (property: Property) => [
      without(property, 'enum', 'items', 'x-eddy'),
      without(property['x-eddy'] ?? {}, 'label', 'options', 'type'),
    ];
    if (!same(rest(old), rest(now)) && fieldTypeOf(old) === fieldTypeOf(now)) say('fieldSettings');
    return changes;
  }

  /** Whether what both have stands otherwise than before. */
  layout(): FormChange[] {
    const [old, now] = [layoutOf(this.before), layoutOf(this.after)];
    const shared = new Set(keysIn(old).filter((key) => keysIn(now).includes(key)));
    const changed = skeleton(old, shared) !== skeleton(now, shared);
    return changed ? [{ kind: 'changed', key: 'layout', values: {} }] : [];
  }

  logic(): FormChange[] {
    const missing = (from: LogicRule[] = [], others: LogicRule[] = []) =>
      from.filter((rule) => !others.some((other) => same(rule, other)));
    const { logic: old } = this.before;
    const { logic: now } = this.after;
    return [
      ...missing(now, old).map((rule): FormChange => ({ kind: 'added', key: 'rule', rule })),
      ...missing(old, now).map((rule): FormChange => ({ kind: 'removed', key: 'rule', rule })),
    ];
  }
}
