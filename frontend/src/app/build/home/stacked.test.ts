import { describe, expect, it } from 'vitest';
import { stacked } from './stacked';

describe('the cards of the overview', () => {
  it.each([
    [
      [6, 21, 7, 13, 1, 1],
      [[6], [21], [7], [13], [1, 1]],
    ],
    [
      [1, 9, 2, 0],
      [[1, 2], [9], [0]],
    ],
    [[], []],
  ])('%j stand as %j', (counts, expected) => {
    expect(stacked(counts, (count) => count)).toEqual(expected);
  });
});
