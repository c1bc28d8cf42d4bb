import { describe, expect, it, vi } from 'vitest';
import type { Property } from '@/core/api/forms';
import { FormState } from '../state/FormState';
import { LiveFormulas } from './LiveFormulas';

const field = (type: string, more: object = {}): Property => ({ 'x-eddy': { type, ...more } });
const formula = (text: string, result = 'number') => field('formula', { formula: text, result });

const properties: Record<string, Property> = {
  price: field('money'),
  count: field('integer'),
  day: field('date'),
  account: field('link', { form: 'account' }),
  discount: field('lookup', { link: 'account', field: 'discount', result: 'percent' }),
  orders: field('rollup', { result: 'integer' }),
  twice: formula('sum * 2'),
  sum: formula('price * count'),
  paid: formula('sum * (1 - discount)'),
  all: formula('orders + 1'),
  due: formula('day + duration("P30D")', 'date'),
  age: formula('(today() - day).days'),
  word: formula('price', 'text'),
  clock: formula('now()', 'datetime'),
  one: formula('other + 1'),
  other: formula('one + 1'),
  broken: formula('1 +'),
};

const open = (initial = {}) => {
  const form = new FormState({ schema: { properties } }, initial);
  const live = new LiveFormulas(form, () => '2026-03-15');
  return { form, live, value: (key: string) => live.get(key)?.value };
};

describe('LiveFormulas', () => {
  it('work out formulas of formulas while one types', async () => {
    const { form, live, value } = open();
    let told = 0;
    live.subscribe(() => {
      told += 1;
    });
    form.set('price', 19.99);
    form.set('count', 3);
    expect(value('sum')).toBe(59.97);
    expect(value('twice')).toBe(119.94);
    expect(told).toBe(0);
    await vi.waitFor(() => {
      expect(told).toBe(1);
    });
    form.set('count', undefined);
    expect(value('sum')).toBeNull();
  });

  it('keep what reads only what has not changed', () => {
    const { form, live } = open({ price: 3, count: 2, orders: 4 });
    const all = live.get('all');
    const sum = live.get('sum');
    form.set('count', 5);
    expect(live.get('all')).toBe(all);
    expect(live.get('sum')).not.toBe(sum);
    expect(live.get('twice')?.value).toBe(30);
    form.set('orders', 5);
    expect(live.get('all')?.value).toBe(6);
  });

  it('reckon with days', () => {
    const { form, value } = open();
    form.set('day', '2026-03-01');
    expect(value('due')).toBe('2026-03-31');
    expect(value('age')).toBe(14);
  });

  it('read stored look-ups until their link changes, and roll-ups that are there', () => {
    const { form, value } = open({ account: 'a', discount: 0.1, orders: 4 });
    form.set('price', 10);
    form.set('count', 2);
    expect(value('paid')).toBe(18);
    expect(value('all')).toBe(5);
    form.set('account', 'b');
    expect(value('paid')).toBeUndefined();
    expect(open().value('all')).toBeUndefined();
  });

  it('give no value of another kind, and leave the rest to the server', () => {
    const { form, value } = open();
    form.set('price', 1);
    expect(value('word')).toBeNull();
    for (const key of ['clock', 'one', 'other', 'broken']) expect(value(key)).toBeUndefined();
  });

  it('never become changes of the form', () => {
    const { form } = open({ price: 1, count: 1, sum: 1 });
    form.set('count', 2);
    expect(form.changes()).toEqual({ count: 2 });
  });
});
