import type { Field, Table } from '@/core/api/catalog';
import type { Condition, Operand, Operator } from '@/core/api/condition';
import type { ConditionScope } from './scope';

/**
 * What is asked of a field that holds several records, people or departments. It is written as a question about its
 * rows, and read back as one about the field.
 */
export type ListQuestion = 'any' | 'none' | 'me' | 'mine' | 'within' | 'empty' | 'notEmpty';

/** A field that holds several, and what each of them is. */
export interface ListSubject {
  field: Field;
  column: Field;
}

export interface ListLeaf extends ListSubject {
  question: ListQuestion;
  /** Ids for `any` and `none`, one for `within`. */
  value: unknown;
}

const rowsKey = (scope: ConditionScope, field: Field) => `${scope.table.key}.${field.key}`;

/** The field as a list, where its rows can be asked. */
export function listSubject(scope: ConditionScope, path: string): ListSubject | undefined {
  const field = scope.table.fields.find((one) => one.key === path);
  if (field?.listOf === undefined) return undefined;
  const rows = scope.tables.find((one) => one.key === rowsKey(scope, field));
  const column = rows?.fields.find((one) => one.key === field.listOf);
  return column && { field, column };
}

/** Whether a table is nothing but the values of a list of the record's own. */
export const isListTable = (scope: ConditionScope, table: Table): boolean =>
  scope.table.fields.some((field) => field.listOf !== undefined && rowsKey(scope, field) === table.key);

/** The tables of a form's lists, for places that know nothing but the form. */
export function listTables(table: Table): Table[] {
  return table.fields
    .filter((field) => field.listOf !== undefined)
    .map((field) => ({
      key: `${table.key}.${field.key}`,
      label: field.label,
      system: true,
      facts: false,
      fields: field.columns ?? [],
    }));
}

/** The questions that suit what the values are, in the order shown. */
export function questionsFor({ column }: ListSubject): ListQuestion[] {
  const own: Record<string, ListQuestion[]> = { PERSON: ['me'], DEPARTMENT: ['within', 'mine'] };
  return ['any', 'none', ...(own[column.kind] ?? []), 'empty', 'notEmpty'];
}

/** The condition that asks it. */
export function listCondition(
  scope: ConditionScope,
  { field, column }: ListSubject,
  question: ListQuestion,
  value: unknown = [],
): Condition {
  if (question === 'empty' || question === 'notEmpty') return { left: { field: field.key }, op: question };
  const over = { table: rowsKey(scope, field), link: 'parent' };
  const ask = (op: Operator, right: Operand): Condition => ({ left: { field: column.key }, op, right });
  switch (question) {
    case 'none':
      return { none: over, holds: ask('in', { value }) };
    case 'me':
      return { some: over, holds: ask('eq', { user: true }) };
    case 'mine':
      return { some: over, holds: ask('eq', { user: 'department' }) };
    case 'within':
      return { some: over, holds: ask('within', { value: Array.isArray(value) ? (value[0] ?? '') : value }) };
    default:
      return { some: over, holds: ask('in', { value }) };
  }
}

/** Reads a leaf as a question about a list; undefined for all that asks something else. */
export function listLeaf(leaf: Condition, scope: ConditionScope): ListLeaf | undefined {
  if ('left' in leaf) {
    const subject = 'field' in leaf.left && !('over' in leaf.left) && listSubject(scope, leaf.left.field);
    const bare = leaf.op === 'empty' || leaf.op === 'notEmpty';
    return subject && bare ? { ...subject, question: leaf.op as ListQuestion, value: [] } : undefined;
  }
  const over = 'some' in leaf ? leaf.some : 'none' in leaf ? leaf.none : undefined;
  if (!over || over.link !== 'parent' || Object.keys(over).length > 2) return undefined;
  const subject = listSubject(scope, over.table.slice(over.table.indexOf('.') + 1));
  if (!subject || over.table !== rowsKey(scope, subject.field) || !('holds' in leaf)) return undefined;
  const asked = questionOf(leaf.holds, subject.column.key, 'none' in leaf);
  return asked && { ...subject, ...asked };
}

function questionOf(
  holds: Condition,
  column: string,
  none: boolean,
): Pick<ListLeaf, 'question' | 'value'> | undefined {
  if (!('left' in holds) || !('field' in holds.left) || holds.left.field !== column) return undefined;
  const { op, right } = holds;
  if (op === 'in' && right && 'value' in right)
    return { question: none ? 'none' : 'any', value: right.value };
  if (none || !right) return undefined;
  if (op === 'eq' && 'user' in right) return { question: right.user === true ? 'me' : 'mine', value: [] };
  return op === 'within' && 'value' in right ? { question: 'within', value: right.value } : undefined;
}
