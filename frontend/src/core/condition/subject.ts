import type { Comparison, Condition, Linked, Moment, Operand, Operator } from '@/core/api/condition';
import { operatorsFor, rightType, takesList, takesNothing, typeOf, type OperandType } from './kinds';
import { listCondition, listSubject } from './list';
import { timeFields, type ConditionScope } from './scope';

/** What a row of the editor speaks about: what its first box shows and what one picks there. */
export type Subject =
  | { kind: 'field'; path: string }
  | { kind: 'linked'; table: string; link: string }
  | { kind: 'tag' }
  | { kind: 'case'; name: string }
  | { kind: 'moment'; moment: Moment }
  | { kind: 'user' }
  | { kind: 'value' };

/** The subject as the value of a select, and back. */
export function subjectKey(subject: Subject): string {
  switch (subject.kind) {
    case 'field':
      return `field:${subject.path}`;
    case 'linked':
      return `linked:${subject.table}:${subject.link}`;
    case 'case':
      return `case:${subject.name}`;
    case 'moment':
      return `moment:${subject.moment}`;
    default:
      return subject.kind;
  }
}

export function subjectOfKey(key: string): Subject {
  const [kind, first = '', second = ''] = key.split(':');
  if (kind === 'linked') return { kind, table: first, link: second };
  if (kind === 'case') return { kind, name: first };
  if (kind === 'moment') return { kind, moment: first as Moment };
  if (kind === 'tag' || kind === 'user' || kind === 'value') return { kind };
  return { kind: 'field', path: first };
}

export function subjectOf(leaf: Condition): Subject {
  if ('tag' in leaf) return { kind: 'tag' };
  if ('left' in leaf) return subjectOfOperand(leaf.left);
  const over = linkedOf(leaf);
  return over ? { kind: 'linked', table: over.table, link: over.link } : { kind: 'value' };
}

export function subjectOfOperand(operand: Operand): Subject {
  if ('change' in operand) return linkedSubject(operand.change.over);
  if ('aggregate' in operand) return linkedSubject(operand.over);
  if ('field' in operand) return { kind: 'field', path: operand.field };
  if ('case' in operand) return { kind: 'case', name: operand.case };
  if ('moment' in operand) return { kind: 'moment', moment: operand.moment };
  return 'user' in operand ? { kind: 'user' } : { kind: 'value' };
}

const linkedSubject = ({ table, link }: Linked): Subject => ({ kind: 'linked', table, link });

/** The row that picking a subject starts with. */
export function leafFor(subject: Subject, scope: ConditionScope): Condition {
  if (subject.kind === 'tag') return { tag: scope.tags[0]?.key ?? '' };
  if (subject.kind === 'linked') {
    const over = overFor(subject.table, subject.link, scope);
    return { left: { aggregate: 'count', over }, op: 'ge', right: { value: 1 } };
  }
  const list = subject.kind === 'field' && listSubject(scope, subject.path);
  return list ? listCondition(scope, list, 'any') : comparisonFor(operandFor(subject), scope);
}

/** Linked records of the last 30 days when the table has a time, else all of them. */
function overFor(table: string, link: string, scope: ConditionScope): Linked {
  const found = scope.tables.find((t) => t.key === table);
  const on = found && timeFields(found).find((f) => !f.system)?.key;
  return on === undefined ? { table, link } : { table, link, on, within: { days: 30 } };
}

function operandFor(subject: Subject): Operand {
  if (subject.kind === 'field') return { field: subject.path };
  if (subject.kind === 'case') return { case: subject.name };
  if (subject.kind === 'moment') return { moment: subject.moment };
  return subject.kind === 'user' ? { user: true } : { value: '' };
}

export function comparisonFor(left: Operand, scope: ConditionScope): Comparison {
  const type = typeOf(left, scope);
  const op = operatorsFor(type)[0] ?? 'eq';
  return withRight({ left, op }, type);
}

/** The comparison with another operator, keeping the right side as far as it fits. */
export function withOperator(comparison: Comparison, op: Operator, type: OperandType): Comparison {
  const { left, right } = comparison;
  if (takesNothing(op)) return { left, op };
  if (rightType(type, op).kind !== rightType(type, comparison.op).kind) return withRight({ left, op }, type);
  if (!right || takesList(op) !== takesList(comparison.op)) {
    const old = right && 'value' in right ? right.value : undefined;
    if (takesList(op)) return { left, op, right: { value: isBlank(old) ? [] : [old] } };
    if (Array.isArray(old) && old.length > 0) return { left, op, right: { value: old[0] } };
    return withRight({ left, op }, type);
  }
  return { left, op, right };
}

const isBlank = (value: unknown) => value === undefined || value === null || value === '';

function withRight({ left, op }: Comparison, type: OperandType): Comparison {
  if (takesNothing(op)) return { left, op };
  return { left, op, right: takesList(op) ? { value: [] } : defaultRight(rightType(type, op)) };
}

/** What a right side of this type starts with. */
export function defaultRight(type: OperandType): Operand {
  switch (type.kind) {
    case 'NUMBER':
      return { value: 0 };
    case 'BOOLEAN':
      return { value: true };
    case 'DATE':
      return { moment: 'today', minus: { days: 30 } };
    case 'DATETIME':
      return { moment: 'now', minus: { days: 30 } };
    case 'CHOICE':
    case 'CHOICES':
      return { value: type.options?.[0]?.value ?? '' };
    case 'PERSON':
      return { user: true };
    default:
      return { value: '' };
  }
}

/** The linked records a condition asks about, when it asks about each of them. */
export function linkedOf(leaf: Condition): Linked | undefined {
  if ('every' in leaf) return leaf.every;
  if ('some' in leaf) return leaf.some;
  return 'none' in leaf ? leaf.none : undefined;
}
