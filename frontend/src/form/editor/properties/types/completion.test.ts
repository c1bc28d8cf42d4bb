import { describe, expect, it } from 'vitest';
import { completed, offers, wordAt } from './completion';

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

  it('puts the caret where a function wants its value', () => {
    expect(completed('1 + su', 6, 'sum(|)')).toEqual({ text: '1 + sum()', caret: 8 });
    expect(completed('', 0, 'if | then  else ')).toEqual({ text: 'if  then  else ', caret: 3 });
  });

  it('offers fields before functions, by key, name or a part of the name', () => {
    const fields = [
      { key: 'sum_paid', name: '已付' },
      { key: 'total', name: '应付总额' },
    ];
    expect(offers('su', fields).map(({ key }) => key)).toEqual(['sum_paid', 'sum', 'substring']);
    expect(offers('付', fields).map(({ key }) => key)).toEqual(['sum_paid', 'total']);
    expect(offers('round', fields)[0]?.text).toBe('round half up(|, 2)');
    expect(offers('zzz', fields)).toEqual([]);
  });
});
