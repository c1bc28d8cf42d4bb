import { describe, expect, it } from 'vitest';
import { readResult, readTest, writeTest } from './cells';

describe('a condition cell', () => {
  it.each([
    ['-', { kind: 'any' }],
    ['"high"', { kind: 'oneOf', values: ['high'] }],
    ['"high", "low"', { kind: 'oneOf', values: ['high', 'low'] }],
    ['"a, b", "say \\"c\\""', { kind: 'oneOf', values: ['a, b', 'say "c"'] }],
    ['not("high")', { kind: 'oneOf', values: ['high'], not: true }],
    ['true', { kind: 'oneOf', values: [true] }],
    ['12', { kind: 'oneOf', values: [12] }],
    ['>= 1000', { kind: 'compare', op: '>=', value: 1000 }],
    ['< -2.5', { kind: 'compare', op: '<', value: -2.5 }],
    ['[200..1000)', { kind: 'between', from: 200, to: 1000, fromOpen: false, toOpen: true }],
    ['> date("2026-03-01")', { kind: 'compare', op: '>', value: { date: '2026-03-01' } }],
  ] as const)('reads and writes %s', (text, test) => {
    expect(readTest(text)).toEqual(test);
    expect(writeTest(readTest(text) ?? { kind: 'any' })).toBe(text);
  });

  it('that is blank accepts everything', () => {
    expect(readTest('  ')).toEqual({ kind: 'any' });
  });

  it.each(['> spending', 'contains(?, "x")', '"high" or true', '[1..2', 'date("soon")', '1, > 2'])(
    'is a formula when it says %s',
    (text) => {
      expect(readTest(text)).toBeUndefined();
    },
  );
});

describe('a result cell', () => {
  it.each([
    ['"care"', 'care'],
    ['0.5', 0.5],
    ['false', false],
    ['null', null],
    ['spending / 100', undefined],
    ['', undefined],
  ])('reads %s', (text, value) => {
    expect(readResult(text)).toEqual(value);
  });
});
