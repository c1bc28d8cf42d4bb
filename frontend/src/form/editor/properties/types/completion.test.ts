import { describe, expect, it } from 'vitest';
import { completed, wordAt } from './completion';

describe('completing a formula', () => {
  it('finds the word before the caret', () => {
    expect(wordAt('total / ord + 1', 11)).toEqual({ word: 'ord', from: 8 });
    expect(wordAt('total / ', 8)).toEqual({ word: '', from: 8 });
    expect(wordAt('总额', 2)).toEqual({ word: '总额', from: 0 });
    expect(wordAt('12', 2)).toEqual({ word: '', from: 2 });
  });

  it('puts the key in its place and the caret behind it', () => {
    expect(completed('total / ord + 1', 11, 'orders')).toEqual({ text: 'total / orders + 1', caret: 14 });
    expect(completed('sum(', 4, 'total')).toEqual({ text: 'sum(total', caret: 9 });
    expect(completed('total /', 7, 'orders')).toEqual({ text: 'total /orders', caret: 13 });
  });
});
