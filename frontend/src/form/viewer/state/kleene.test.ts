import { describe, expect, it } from 'vitest';
import type { Condition, Operator } from '@/core/api/condition';
import { decide, fieldsRead, type Verdict } from './kleene';

const now = new Date('2026-03-10T12:00:00+08:00');
const asking = { now, user: 'u1' };
const values = {
  n: 5,
  text: 'Hello',
  none: null,
  day: '2026-03-01',
  tags: ['a', 'b'],
  who: 'u1',
  place: '440305',
  home: { region: '440305', street: 'Tech Park 1' },
  abroad: { street: 'Street 5' },
};
const is = (field: string, op: Operator, value?: unknown): Condition => ({
  left: { field },
  op,
  ...(value === undefined ? {} : { right: { value } }),
});

const cases: [string, Condition, Verdict][] = [
  ['a number above another', is('n', 'gt', 4), true],
  ['a comparison with a missing value', is('none', 'lt', 4), null],
  ['emptiness, which is never unknown', is('none', 'empty'), true],
  ['not unknown', { not: is('none', 'eq', 1) }, null],
  ['false and unknown', { all: [is('n', 'eq', 9), is('none', 'eq', 1)] }, false],
  ['true and unknown', { all: [is('n', 'eq', 5), is('none', 'eq', 1)] }, null],
  ['true or unknown', { any: [is('n', 'eq', 5), is('none', 'eq', 1)] }, true],
  ['text found whatever its case', is('text', 'contains', 'hELL'), true],
  ['one of several', is('n', 'in', [1, 5]), true],
  ['none of several', is('n', 'notIn', [1, 5]), false],
  ['a region in another', is('place', 'within', '440300'), true],
  ['a region not in another', is('place', 'within', '440100'), false],
  ['an address in a region', is('home', 'within', '440000'), true],
  ['an address without a region', is('abroad', 'within', '440000'), null],
  ['a street', is('home', 'contains', 'tech'), true],
  ['one of the chosen', is('tags', 'contains', 'b'), true],
  [
    'a date before a moment',
    { left: { field: 'day' }, op: 'lt', right: { moment: 'now', minus: { days: 7 } } },
    true,
  ],
  [
    'a date not before a moment',
    { left: { field: 'day' }, op: 'lt', right: { moment: 'now', minus: { weeks: 2 } } },
    false,
  ],
  ['the asking person', { left: { field: 'who' }, op: 'eq', right: { user: true } }, true],
  ['a tag, which only the server knows', { tag: 'vip' }, null],
  [
    'an aggregate, which only the server knows',
    { left: { aggregate: 'count', over: { table: 'o', link: 'c' } }, op: 'gt', right: { value: 0 } },
    null,
  ],
];

describe('decide', () => {
  it.each(cases)('knows %s', (_name, condition, verdict) => {
    expect(decide(condition, values, asking)).toBe(verdict);
  });
});

describe('fieldsRead', () => {
  it('finds the fields on both sides, however deep', () => {
    const condition: Condition = {
      all: [is('a', 'eq', 1), { not: { left: { field: 'b' }, op: 'lt', right: { field: 'c' } } }],
    };
    expect(fieldsRead(condition)).toEqual(['a', 'b', 'c']);
  });
});
