import type { Field, Table } from '@/core/api/catalog';
import type { Label } from '@/shared/i18n/language';

/** Something of the customer a message can say. */
export interface MergeField {
  /** What stands between the braces. */
  expression: string;
  label: Label;
  kind: string;
}

/** Kinds whose value reads well in a sentence; a choice would be filled in as its key. */
const readable = new Set(['TEXT', 'NUMBER', 'DATE', 'DATETIME', 'PERSON']);

const expressionOf = (field: Field) => (field.kind === 'PERSON' ? `${field.key}.name` : field.key);

/** What is offered: the customer's own fields, of people their name. */
export const mergeFieldsOf = (table: Table | undefined): MergeField[] =>
  (table?.fields ?? [])
    .filter((field) => readable.has(field.kind) && !field.system)
    .map((field) => ({ expression: expressionOf(field), label: field.label, kind: field.kind }));

/** What a field in a text is called, offered or not; undefined for a formula or a field that is not there. */
export function mergeFieldLabel(table: Table | undefined, expression: string): Label | undefined {
  return table?.fields.find((field) => expressionOf(field) === expression)?.label;
}

const name = /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)?$/u;

/** Whether it only names something, so that it is unknown when no field is called so. */
export const isNameOnly = (expression: string): boolean => name.test(expression);
