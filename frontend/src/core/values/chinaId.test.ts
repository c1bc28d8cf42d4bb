import { describe, expect, it } from 'vitest';
import { isChinaId, maskedChinaId } from './chinaId';

describe('isChinaId', () => {
  it.each([
    ['11010519491231002X', true],
    ['11010519491231002x', true],
    ['440305200002290010', true],
    ['440305199002290015', false],
    ['110105194912310021', false],
    ['110105491231002', false],
    ['', false],
  ])('says of %s: %s', (text, good) => {
    expect(isChinaId(text)).toBe(good);
  });
});

it('masks all but the ends', () => {
  expect(maskedChinaId('11010519491231002X')).toBe('110***********002X');
});
