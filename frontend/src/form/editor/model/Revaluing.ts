import type { CleaningRule } from '@/core/api/cleaning';
import type { Comparison, Condition, Linked, Operand } from '@/core/api/condition';
import type { FieldSettings, FormDocument, LogicRule, Property } from '@/core/api/forms';
import { withOptions } from './fieldTypes';
import type { LinkOf } from './Renaming';
import { rewritten } from './rewritten';
import { rowsTable } from './rows';

/** Gives an option of a choice another stored value wherever its own form speaks of it. */
export class Revaluing {
  /**
   * @param table the form, or the sub-table as `form.field`
   * @param field the choice, a field or a column of it
   */
  constructor(
    private readonly table: string,
    private readonly field: string,
    private readonly from: string,
    private readonly to: string,
    private readonly linkOf: LinkOf,
  ) {}

  form(form: FormDocument): FormDocument {
    const { key, schema, logic, cleaning } = form;
    const next: FormDocument = {
      ...form,
      schema: { ...schema, properties: this.properties(schema.properties, key) },
    };
    if (logic) next.logic = logic.map((rule) => this.logic(rule, key));
    if (cleaning) next.cleaning = cleaning.map((rule) => this.cleaning(rule, key));
    return next;
  }

  /** Whether the form says the value where it cannot be told whose it is: a formula, or a fill of several fields. */
  isTangled(form: FormDocument): boolean {
    const { logic = [], cleaning = [] } = form;
    const said = JSON.stringify(this.from);
    return (
      formulas(form.schema.properties).some((one) => one.includes(said)) ||
      logic.some(({ fields, to }) => {
        if (!to || 'field' in to) return false;
        return 'formula' in to ? to.formula.includes(said) : this.isShared(fields, to.value, form.key);
      }) ||
      cleaning.some(({ fields, value }) => this.isShared(fields, value, form.key))
    );
  }

  private isShared(fields: readonly string[], value: unknown, table: string): boolean {
    return (
      table === this.table && fields.length > 1 && fields.includes(this.field) && this.value(value) !== value
    );
  }

  private value(value: unknown): unknown {
    if (Array.isArray(value)) return value.includes(this.from) ? value.map((one) => this.value(one)) : value;
    return value === this.from ? this.to : value;
  }

  private properties(all: Record<string, Property>, table: string): Record<string, Property> {
    return Object.fromEntries(
      Object.entries(all).map(([name, one]) => [name, this.property(one, table, name)]),
    );
  }

  private property(property: Property, table: string, name: string): Property {
    if (table === this.table && name === this.field) return this.choice(property);
    const next = { ...property };
    const settings = property['x-eddy'];
    if (settings?.type === 'rollup' && settings['over'])
      next['x-eddy'] = this.operand(settings as unknown as Operand) as unknown as FieldSettings;
    const columns = property.items?.properties;
    if (!columns) return next;
    const rows = rowsTable(table, name);
    next.items = { ...property.items, properties: this.properties(columns, rows) };
    if (Array.isArray(property.default) && rows === this.table)
      next.default = property.default.map((row: Record<string, unknown>) =>
        this.field in row ? { ...row, [this.field]: this.value(row[this.field]) } : row,
      );
    return next;
  }

  private choice(property: Property): Property {
    const options = property['x-eddy']?.options ?? [];
    const next = withOptions(
      property,
      options.map((one) => (one.value === this.from ? { ...one, value: this.to } : one)),
    );
    if ('default' in property) next.default = this.value(property.default);
    return next;
  }

  /** Whether all that is filled is the choice. */
  private fills(fields: readonly string[], table: string): boolean {
    return table === this.table && fields.length === 1 && fields[0] === this.field;
  }

  private logic(rule: LogicRule, table: string): LogicRule {
    const next = { ...rule, if: this.condition(rule.if, table) };
    if (rule.to && 'value' in rule.to && this.fills(rule.fields, table))
      next.to = { value: this.value(rule.to.value) };
    return next;
  }

  private cleaning(rule: CleaningRule, table: string): CleaningRule {
    const next = { ...rule };
    if (rule.if) next.if = this.condition(rule.if, table);
    if ('value' in rule && this.fills(rule.fields, table)) next.value = this.value(rule.value);
    return next;
  }

  private condition(node: Condition, table: string): Condition {
    return rewritten(node, table, {
      comparison: (one, of) => this.comparison(one, of),
      linked: (over) => this.linked(over),
    });
  }

  private comparison(node: Comparison, table: string): Comparison {
    const { left, right } = node;
    const next = { ...node, left: this.side(left, right, table) };
    if (right) next.right = this.side(right, left, table);
    return next;
  }

  private side(side: Operand, other: Operand | undefined, table: string): Operand {
    if (!('value' in side)) return this.operand(side);
    return other && this.isChoice(other, table) ? { ...side, value: this.value(side.value) } : side;
  }

  /** Whether what an operand says are values of the choice. */
  private isChoice(node: Operand, table: string): boolean {
    if ('aggregate' in node) return node.field !== undefined && this.leadsTo(node.field, node.over.table);
    return 'field' in node && this.leadsTo(node.field, table);
  }

  private leadsTo(path: string, table: string): boolean {
    const [first = '', ...rest] = path.split('.');
    if (rest.length === 0) return table === this.table && first === this.field;
    const behind = this.linkOf(table, first);
    return behind !== undefined && this.leadsTo(rest.join('.'), behind);
  }

  private operand(node: Operand): Operand {
    if ('change' in node) return { ...node, change: this.operand(node.change) as typeof node.change };
    return 'aggregate' in node ? { ...node, over: this.linked(node.over) } : node;
  }

  private linked(over: Linked): Linked {
    return over.where ? { ...over, where: this.condition(over.where, over.table) } : over;
  }
}

const formulas = (properties: Record<string, Property>): string[] =>
  Object.values(properties).flatMap((one) => {
    const formula = one['x-eddy']?.['formula'];
    return [...(typeof formula === 'string' ? [formula] : []), ...formulas(one.items?.properties ?? {})];
  });
