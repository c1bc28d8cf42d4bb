import type { CleaningRule } from '@/core/api/cleaning';
import type { FormDocument, Property, UiElement } from '@/core/api/forms';
import type { Condition } from '@/core/api/condition';
import { Edit } from '@/core/commands/Edit';
import { withProperties } from '../model/fields';
import { renamedFormula, renamedSource } from '../model/fill';
import { isContainer, keyOfScope, scopeOfKey } from '../model/layout';
import { rowsTable, withRollupsOver } from '../model/rows';

/** Gives a field another key, everywhere the form speaks of it. */
export class RenameField extends Edit<FormDocument> {
  readonly name = 'form.rename';

  constructor(
    readonly from: string,
    readonly to: string,
  ) {
    super();
  }

  protected change(form: FormDocument): FormDocument {
    const named = (key: string) => (key === this.from ? this.to : key);
    const entries = Object.entries(form.schema.properties).map(
      ([key, property]) => [named(key), this.inProperty(property, named)] as const,
    );
    const over = rowsTable(form.key, this.to);
    const next = withRollupsOver(
      withProperties(form, Object.fromEntries(entries)),
      this.from,
      (settings) => ({
        ...settings,
        over: { ...(settings['over'] as object), table: over },
      }),
    );
    return {
      ...next,
      schema: { ...next.schema, required: form.schema.required?.map(named) },
      ...(form.titleField === undefined ? {} : { titleField: named(form.titleField) }),
      ...(form.uniqueKey === undefined ? {} : { uniqueKey: named(form.uniqueKey) }),
      ...(form.ui ? { ui: this.inLayout(form.ui) } : {}),
      ...(form.list?.columns ? { list: { ...form.list, columns: form.list.columns.map(named) } } : {}),
      ...(form.logic
        ? {
            logic: form.logic.map((rule) => ({
              ...rule,
              fields: rule.fields.map(named),
              if: this.inCondition(rule.if),
              ...(rule.to ? { to: renamedSource(rule.to, named) } : {}),
            })),
          }
        : {}),
      ...(form.cleaning ? { cleaning: form.cleaning.map((rule) => this.inCleaning(rule, named)) } : {}),
    };
  }

  /** What is computed from the field: a formula, or a look-up over it as a link. */
  private inProperty(property: Property, named: (key: string) => string): Property {
    const settings = property['x-eddy'] ?? {};
    const { formula, link } = settings;
    const computed = {
      ...(typeof formula === 'string' ? { formula: renamedFormula(formula, named) } : {}),
      ...(settings.type === 'lookup' && typeof link === 'string' ? { link: named(link) } : {}),
    };
    return Object.keys(computed).length === 0
      ? property
      : { ...property, 'x-eddy': { ...settings, ...computed } };
  }

  private inCleaning(rule: CleaningRule, named: (key: string) => string): CleaningRule {
    return {
      ...rule,
      fields: rule.fields.map(named),
      ...(rule.field === undefined ? {} : { field: named(rule.field) }),
      ...(rule.if === undefined ? {} : { if: this.inCondition(rule.if) }),
    };
  }

  private inLayout(element: UiElement): UiElement {
    if (isContainer(element)) {
      return { ...element, elements: element.elements.map((one) => this.inLayout(one)) } as UiElement;
    }
    if (element.type !== 'Control' || keyOfScope(element.scope) !== this.from) return element;
    return { ...element, scope: scopeOfKey(this.to) };
  }

  /** Conditions of a form speak of its own fields: `{"field": key}` wherever it stands. */
  private inCondition(condition: Condition): Condition {
    return JSON.parse(JSON.stringify(condition), (key, value: unknown) =>
      key === 'field' && value === this.from ? this.to : value,
    ) as Condition;
  }
}
