import { describe, expect, it } from 'vitest';
import type { Table } from '@/core/api/catalog';
import type { Condition } from '@/core/api/condition';
import { isFilled, isKnown } from './knownFilters';

const table = { fields: [{ key: 'risk' }, { key: 'owner' }] } as Table;
const on = (field: string): Condition => ({ left: { field }, op: 'notEmpty' });

describe('a filter of a view', () => {
  it('is known while the form has every field it compares', () => {
    expect(isKnown(on('risk'), table)).toBe(true);
    expect(isKnown(on('owner.name'), table)).toBe(true);
    expect(isKnown({ all: [on('risk'), { not: on('gone') }] }, table)).toBe(false);
    expect(isKnown({ left: { field: 'risk' }, op: 'eq', right: { field: 'gone' } }, table)).toBe(false);
  });

  it('may ask for the values of a list while the form has it, once somebody is chosen', () => {
    const any = (value: string[], field = 'owner'): Condition => ({
      some: { table: `customer.${field}`, link: 'parent' },
      holds: { left: { field: 'person' }, op: 'in', right: { value } },
    });
    expect(isKnown(any(['a']), table)).toBe(true);
    expect(isKnown(any(['a'], 'gone'), table)).toBe(false);
    expect(isFilled(any(['a']))).toBe(true);
    expect(isFilled(any([]))).toBe(false);
  });

  it('may ask about tags and linked records, whose fields are not the table’s', () => {
    expect(isKnown({ tag: 'silent' }, table)).toBe(true);
    const over = { table: 'order', link: 'customer' };
    const count: Condition = {
      left: { aggregate: 'sum', field: 'amount', over },
      op: 'gt',
      right: { value: 1 },
    };
    expect(isKnown(count, table)).toBe(true);
  });
});

describe('a filter just begun', () => {
  const is = (value: unknown): Condition => ({ left: { field: 'city' }, op: 'within', right: { value } });

  it('is filled in once there is something to compare with', () => {
    expect(isFilled(is(''))).toBe(false);
    expect(isFilled({ not: is('') })).toBe(false);
    expect(isFilled({ all: [is('440000'), is([])] })).toBe(false);
    expect(isFilled(is('440000'))).toBe(true);
    expect(isFilled(is(0))).toBe(true);
    expect(isFilled(on('risk'))).toBe(true);
    expect(isFilled({ tag: 'silent' })).toBe(true);
  });
});
