import type { CleaningRule } from '@/core/api/cleaning';
import type { Comparison, Condition, Linked, Operand } from '@/core/api/condition';
import type { FieldSettings, FormDocument, LogicRule, Property } from '@/core/api/forms';
import { renamedElement } from './clip';
import { renamedFormula, renamedSource } from './fill';
import { rewritten } from './rewritten';
import { rowsTable } from './rows';

/** The table a link of a table leads to. */
export type LinkOf = (table: string, link: string) => string | undefined;

/** Calls a field, or a column of a sub-table, otherwise wherever its own form speaks of it. */
export class Renaming {
  /**
   * @param table the form, or the sub-table as `form.field`
   */
  constructor(
    private readonly table: string,
    private readonly from: string,
    private readonly to: string,
    private readonly linkOf: LinkOf,
  ) {}

  form(form: FormDocument): FormDocument {
    const key = this.named(form.key);
    const next: FormDocument = {
      ...form,
      schema: {
        ...form.schema,
        properties: this.properties(form.schema.properties, form.key),
        ...(form.schema.required && { required: form.schema.required.map(key) }),
      },
    };
    if (form.titleField !== undefined) next.titleField = key(form.titleField);
    if (form.uniqueKey !== undefined) next.uniqueKey = key(form.uniqueKey);
    if (form.ui) next.ui = renamedElement(form.ui, key);
    if (form.list?.columns) next.list = { ...form.list, columns: form.list.columns.map(key) };
    if (form.logic) next.logic = form.logic.map((rule) => this.logic(rule, form.key));
    if (form.cleaning) next.cleaning = form.cleaning.map((rule) => this.cleaning(rule, form.key));
    return next;
  }

  private named(table: string): (key: string) => string {
    return (key) => (table === this.table && key === this.from ? this.to : key);
  }

  /** Of a field, or of a link and a field behind it. */
  private path(path: string, table: string): string {
    const [first = '', ...rest] = path.split('.');
    const link = this.named(table)(first);
    if (rest.length === 0) return link;
    const behind = this.linkOf(table, first);
    return `${link}.${behind === undefined ? rest.join('.') : this.path(rest.join('.'), behind)}`;
  }

  private properties(all: Record<string, Property>, table: string): Record<string, Property> {
    const key = this.named(table);
    return Object.fromEntries(
      Object.entries(all).map(([name, one]) => [key(name), this.property(one, table, name)]),
    );
  }

  private property(property: Property, table: string, name: string): Property {
    const next = { ...property };
    if (property['x-eddy']) next['x-eddy'] = this.settings(property['x-eddy'], table);
    const columns = property.items?.properties;
    if (!columns) return next;
    const rows = rowsTable(table, name);
    const key = this.named(rows);
    next.items = { ...property.items, properties: this.properties(columns, rows) };
    if (property.items?.required) next.items.required = property.items.required.map(key);
    if (Array.isArray(property.default)) {
      next.default = property.default.map((row: Record<string, unknown>) =>
        Object.fromEntries(Object.entries(row).map(([column, value]) => [key(column), value])),
      );
    }
    return next;
  }

  private settings(settings: FieldSettings, table: string): FieldSettings {
    const { type, formula, link, field } = settings;
    if (type === 'rollup' && settings['over'])
      return this.operand(settings as unknown as Operand, table) as unknown as FieldSettings;
    if (type === 'formula' && typeof formula === 'string')
      return { ...settings, formula: renamedFormula(formula, this.named(table)) };
    if (type !== 'lookup' || typeof link !== 'string') return settings;
    const behind = this.linkOf(table, link);
    const next: FieldSettings = { ...settings, link: this.named(table)(link) };
    if (behind !== undefined && typeof field === 'string') next['field'] = this.path(field, behind);
    return next;
  }

  private logic(rule: LogicRule, table: string): LogicRule {
    const key = this.named(table);
    const next = { ...rule, fields: rule.fields.map(key), if: this.condition(rule.if, table) };
    if (rule.to) next.to = renamedSource(rule.to, key);
    return next;
  }

  private cleaning(rule: CleaningRule, table: string): CleaningRule {
    const key = this.named(table);
    const next = { ...rule, fields: rule.fields.map(key) };
    if (rule.field !== undefined) next.field = key(rule.field);
    if (rule.if) next.if = this.condition(rule.if, table);
    return next;
  }

  private condition(node: Condition, table: string): Condition {
    return rewritten(node, table, {
      comparison: (one, of) => this.comparison(one, of),
      linked: (over) => this.linked(over),
    });
  }

  private comparison(node: Comparison, table: string): Comparison {
    const next = { ...node, left: this.operand(node.left, table) };
    if (node.right) next.right = this.operand(node.right, table);
    return next;
  }

  private operand(node: Operand, table: string): Operand {
    if ('change' in node) return { ...node, change: this.operand(node.change, table) as typeof node.change };
    if ('aggregate' in node) {
      const next = { ...node, over: this.linked(node.over) };
      if (node.field !== undefined) next.field = this.path(node.field, node.over.table);
      return next;
    }
    return 'field' in node ? { ...node, field: this.path(node.field, table) } : node;
  }

  private linked(over: Linked): Linked {
    const { table } = over;
    const rows = table === rowsTable(this.table, this.from) ? rowsTable(this.table, this.to) : table;
    const next = { ...over, table: rows, link: this.path(over.link, table) };
    if (over.on !== undefined) next.on = this.path(over.on, table);
    if (over.where) next.where = this.condition(over.where, table);
    return next;
  }
}
