import type { Aggregate, AggregateFunction, Condition, Linked, Operand } from '@/core/api/condition';
import { without } from '@/core/commands/path';
import { comparisonFor, linkedOf } from './subject';
import { numberFields, scopeAt, timeFields, type ConditionScope } from './scope';
import { typeOf } from './kinds';

/** What is asked about linked records: about each of them, one figure over them, or how that figure changed. */
export type LinkedMeasure = 'every' | 'some' | 'none' | AggregateFunction | 'change';

export const quantifiers = ['every', 'some', 'none'] as const;
export const aggregates: AggregateFunction[] = ['count', 'sum', 'avg', 'min', 'max', 'first', 'last'];

export function measureOf(leaf: Condition): LinkedMeasure | undefined {
  if ('every' in leaf) return 'every';
  if ('some' in leaf) return 'some';
  if ('none' in leaf) return 'none';
  return 'left' in leaf ? measureOfOperand(leaf.left) : undefined;
}

export function measureOfOperand(operand: Operand): LinkedMeasure | undefined {
  if ('change' in operand) return 'change';
  return 'aggregate' in operand ? operand.aggregate : undefined;
}

/** The linked records a leaf speaks of. */
export function overOf(leaf: Condition): Linked | undefined {
  return linkedOf(leaf) ?? ('left' in leaf ? overOfOperand(leaf.left) : undefined);
}

export function overOfOperand(operand: Operand): Linked | undefined {
  if ('change' in operand) return operand.change.over;
  return 'aggregate' in operand ? operand.over : undefined;
}

export function withOver(leaf: Condition, over: Linked): Condition {
  if ('every' in leaf) return { ...leaf, every: over };
  if ('some' in leaf) return { ...leaf, some: over };
  if ('none' in leaf) return { ...leaf, none: over };
  return 'left' in leaf ? { ...leaf, left: operandWithOver(leaf.left, over) } : leaf;
}

export function operandWithOver(operand: Operand, over: Linked): Operand {
  if ('change' in operand) return { ...operand, change: { ...operand.change, over } };
  return 'aggregate' in operand ? { ...operand, over } : operand;
}

/** The same linked records under another question; what fits of the old one stays. */
export function withMeasure(leaf: Condition, measure: LinkedMeasure, scope: ConditionScope): Condition {
  const over = overOf(leaf);
  if (!over || measureOf(leaf) === measure) return leaf;
  if (measure === 'every' || measure === 'some' || measure === 'none') {
    return quantified(measure, over, 'holds' in leaf ? leaf.holds : firstQuestion(over, scope));
  }
  const left = operandWithMeasure('left' in leaf ? leaf.left : { aggregate: 'count', over }, measure, scope);
  if ('change' in left) return { left, op: 'le', right: { value: -0.2 } };
  const before = 'left' in leaf ? leaf : undefined;
  const sameKind =
    before && typeOf(before.left, scope).kind === typeOf(left, scope).kind && !('change' in before.left);
  return sameKind ? { ...before, left } : comparisonFor(left, scope);
}

export function operandWithMeasure(
  operand: Operand,
  measure: AggregateFunction | 'change',
  scope: ConditionScope,
): Operand {
  const over = overOfOperand(operand) ?? { table: '', link: '' };
  const field =
    'change' in operand ? operand.change.field : 'aggregate' in operand ? operand.field : undefined;
  if (measure === 'change') {
    const aggregate: Aggregate =
      'aggregate' in operand && ['sum', 'avg'].includes(operand.aggregate)
        ? operand
        : { aggregate: 'count', over };
    return { change: { ...aggregate, over: windowed(over, scope) }, as: 'ratio' };
  }
  return aggregate(measure, over, field, scope);
}

/** An aggregate with a field that suits it: count has none, sum and avg a number. */
export function aggregate(
  fn: AggregateFunction,
  over: Linked,
  field: string | undefined,
  scope: ConditionScope,
): Aggregate {
  if (fn === 'count') return { aggregate: fn, over };
  const fields = aggregateFields(fn, over, scope);
  const chosen = fields.find((f) => f.key === field) ?? fields[0];
  return { aggregate: fn, field: chosen?.key, over };
}

export function aggregateFields(fn: AggregateFunction, over: Linked, scope: ConditionScope) {
  const table = scopeAt(scope, over.table)?.table;
  if (!table || fn === 'count') return [];
  if (fn === 'sum' || fn === 'avg') return numberFields(table);
  const own = table.fields.filter((f) => !f.system && f.key !== over.link);
  return fn === 'min' || fn === 'max'
    ? own.filter((f) => ['NUMBER', 'DATE', 'DATETIME'].includes(f.kind))
    : own;
}

/** A change needs a window to compare with the one before. */
function windowed(over: Linked, scope: ConditionScope): Linked {
  if (over.within) return over;
  const rest = without(over, 'last', 'this');
  const table = scopeAt(scope, over.table)?.table;
  const on = over.on ?? (table && timeFields(table).find((f) => !f.system)?.key);
  return { ...rest, ...(on === undefined ? {} : { on }), within: { days: 30 } };
}

function quantified(measure: 'every' | 'some' | 'none', over: Linked, holds: Condition): Condition {
  if (measure === 'every') return { every: over, holds };
  return measure === 'some' ? { some: over, holds } : { none: over, holds };
}

/** The first question about a linked record: its first field of its own that is not the link. */
function firstQuestion(over: Linked, scope: ConditionScope): Condition {
  const there = scopeAt(scope, over.table);
  const field = there?.table.fields.find((f) => !f.system && f.key !== over.link);
  if (!there || !field) return { all: [] };
  return comparisonFor({ field: field.key }, there);
}

/** Which records of all the linked ones are meant. */
export type WindowKind = 'all' | 'within' | 'this' | 'last';

export function windowOf(over: Linked): WindowKind {
  if (over.last !== undefined) return 'last';
  if (over.within) return 'within';
  return over.this ? 'this' : 'all';
}

export function withWindow(over: Linked, kind: WindowKind, scope: ConditionScope): Linked {
  const rest = without(over, 'within', 'this', 'last');
  const table = scopeAt(scope, over.table)?.table;
  const on = over.on ?? (table && timeFields(table).find((f) => !f.system)?.key);
  const timed = on === undefined ? rest : { ...rest, on };
  if (kind === 'last') return { ...timed, last: 3 };
  if (kind === 'within') return { ...timed, within: { days: 30 } };
  return kind === 'this' ? { ...timed, this: 'month' } : rest;
}
