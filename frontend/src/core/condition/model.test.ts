import { describe, expect, it } from 'vitest';
import type { Comparison, Condition } from '@/core/api/condition';
import { readChange, writeChange } from './change';
import { operatorsFor, typeOf } from './kinds';
import { measureOf, overOf, windowOf, withMeasure, withOver, withWindow } from './measure';
import { fieldsOf, linkedTables, resolveField, scopeOf } from './scope';
import { comparisonFor, leafFor, subjectKey, subjectOf, subjectOfKey, withOperator } from './subject';
import { sampleScope as scope, sampleTables } from './testing';

describe('what a condition may speak of', () => {
  it('offers own fields, then those one hop along a link, and no ids', () => {
    const paths = fieldsOf(scope).map((f) => f.path);
    expect(paths).toContain('value_tier');
    expect(paths.at(-1)).toBe('account.city');
  });

  it('finds the tables that point here', () => {
    expect(linkedTables(scope).map((l) => l.table.key)).toEqual(['survey', 'event', 'order']);
  });

  it('resolves a hop, and nothing that is gone', () => {
    expect(resolveField(scope, 'account.city')?.via?.key).toBe('account');
    expect(resolveField(scope, 'account.gone')).toBeUndefined();
  });

  it('is made from the catalog, when the table is there', () => {
    expect(scopeOf('churn', { tables: sampleTables, tags: [] }, 'order')?.table.key).toBe('order');
    expect(scopeOf('churn', { tables: sampleTables, tags: [] }, 'gone')).toBeUndefined();
  });
});

describe('operators and kinds', () => {
  it('follow the kind of the left side', () => {
    expect(operatorsFor(typeOf({ field: 'balance' }, scope))).toContain('ge');
    expect(operatorsFor(typeOf({ field: 'name' }, scope))).toContain('contains');
    expect(operatorsFor(typeOf({ field: 'value_tier' }, scope))).not.toContain('lt');
  });

  it('are limited to what the field type allows', () => {
    expect(operatorsFor({ kind: 'TEXT', operators: ['empty', 'eq'] })).toEqual(['eq', 'empty']);
  });

  it('know the kind of a figure over linked records', () => {
    const over = { table: 'survey', link: 'customer' };
    expect(typeOf({ aggregate: 'count', over }, scope).kind).toBe('NUMBER');
    expect(typeOf({ aggregate: 'max', field: 'answered_at', over }, scope).kind).toBe('DATETIME');
  });
});

describe('subjects', () => {
  const leaves: Condition[] = [
    { left: { field: 'account.city' }, op: 'empty' },
    { tag: 'silent' },
    { every: { table: 'survey', link: 'customer' }, holds: { all: [] } },
    { left: { moment: 'now' }, op: 'gt', right: { field: 'contract_end' } },
    { left: { case: 'call' }, op: 'eq', right: { value: 'x' } },
    { left: { user: true }, op: 'eq', right: { field: 'owner' } },
  ];

  it.each(leaves)('goes from %j to a key and back', (leaf) => {
    const subject = subjectOf(leaf);
    expect(subjectOfKey(subjectKey(subject))).toEqual(subject);
  });

  it('starts a row with the first operator and a sensible value', () => {
    expect(comparisonFor({ field: 'value_tier' }, scope)).toEqual({
      left: { field: 'value_tier' },
      op: 'eq',
      right: { value: 'high' },
    });
    expect(comparisonFor({ field: 'last_login_at' }, scope).right).toEqual({
      moment: 'now',
      minus: { days: 30 },
    });
    expect(leafFor({ kind: 'tag' }, scope)).toEqual({ tag: 'silent' });
  });

  it('counts the linked records of the last 30 days where they have a time', () => {
    expect(leafFor({ kind: 'linked', table: 'survey', link: 'customer' }, scope)).toMatchObject({
      left: { aggregate: 'count', over: { on: 'answered_at', within: { days: 30 } } },
    });
    expect(overOf(leafFor({ kind: 'linked', table: 'order', link: 'customer' }, scope))).toEqual({
      table: 'order',
      link: 'customer',
    });
  });
});

describe('changing the operator', () => {
  const tier: Comparison = { left: { field: 'value_tier' }, op: 'eq', right: { value: 'low' } };
  const type = typeOf(tier.left, scope);

  it('makes a list of one value, and one value of a list', () => {
    const list = withOperator(tier, 'in', type);
    expect(list.right).toEqual({ value: ['low'] });
    expect(withOperator(list, 'ne', type).right).toEqual({ value: 'low' });
  });

  it('forgets the value where none is taken, and starts anew after', () => {
    const owner = comparisonFor({ field: 'owner' }, scope);
    const person = typeOf(owner.left, scope);
    const inTeam = withOperator(owner, 'within', person);
    expect(inTeam.right).toEqual({ value: '' });
    expect(withOperator(inTeam, 'ne', person).right).toEqual({ user: true });
    const empty = withOperator(tier, 'empty', type);
    expect(empty).toEqual({ left: tier.left, op: 'empty' });
    expect(withOperator(empty, 'eq', type).right).toEqual({ value: 'high' });
  });
});

describe('questions about linked records', () => {
  const count = leafFor({ kind: 'linked', table: 'survey', link: 'customer' }, scope);

  it('turns a count into a question about each, and back', () => {
    const every = withMeasure(count, 'every', scope);
    expect(every).toMatchObject({ every: overOf(count), holds: { left: { field: 'nps' } } });
    const some = withMeasure(every, 'some', scope);
    expect(some).toMatchObject({ some: overOf(count), holds: { left: { field: 'nps' } } });
    expect(measureOf(withMeasure(some, 'count', scope))).toBe('count');
  });

  it('chooses a number for a sum and keeps the comparison', () => {
    const sum = withMeasure(count, 'sum', scope);
    expect(sum).toMatchObject({ left: { aggregate: 'sum', field: 'nps' }, op: 'ge', right: { value: 1 } });
  });

  it('compares a latest value by its own kind', () => {
    const latest = withMeasure(
      leafFor({ kind: 'linked', table: 'event', link: 'customer' }, scope),
      'last',
      scope,
    );
    expect(latest).toMatchObject({ left: { aggregate: 'last', field: 'type' }, op: 'eq' });
  });

  it('gives a change the window it needs', () => {
    const all = withOver(count, { table: 'survey', link: 'customer', last: 3 });
    const change = withMeasure(all, 'change', scope);
    expect(overOf(change)).toEqual({
      table: 'survey',
      link: 'customer',
      on: 'answered_at',
      within: { days: 30 },
    });
    expect(measureOf(change)).toBe('change');
  });

  it('has one window at a time', () => {
    const over = { table: 'survey', link: 'customer' };
    const last = withWindow(over, 'last', scope);
    expect(last).toEqual({ ...over, on: 'answered_at', last: 3 });
    expect(windowOf(last)).toBe('last');
    expect(windowOf(withWindow(last, 'this', scope))).toBe('this');
    expect(windowOf(withWindow(last, 'all', scope))).toBe('all');
  });
});

describe('a change in words', () => {
  const left = {
    change: { aggregate: 'count' as const, over: { table: 'event', link: 'customer' } },
    as: 'ratio' as const,
  };

  it.each([
    ['le', -0.6, { direction: 'down', strict: false, amount: 60 }],
    ['lt', -0.07, { direction: 'down', strict: true, amount: 7 }],
    ['ge', 0.5, { direction: 'up', strict: false, amount: 50 }],
    ['gt', 2, { direction: 'up', strict: true, amount: 200 }],
  ] as const)('reads and writes %s %d', (op, value, words) => {
    const comparison: Comparison = { left, op, right: { value } };
    expect(readChange(comparison)).toEqual(words);
    expect(writeChange(comparison, words)).toEqual(comparison);
  });

  it('has no words for “more than a fall”', () => {
    expect(readChange({ left, op: 'ge', right: { value: -0.5 } })).toBeUndefined();
    expect(readChange({ left, op: 'eq', right: { value: 0 } })).toBeUndefined();
  });
});
