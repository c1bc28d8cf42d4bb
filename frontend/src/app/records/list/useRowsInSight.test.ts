import { expect, it } from 'vitest';
import { rowsInSight } from './useRowsInSight';

it('draws what is in sight and twelve rows on either side', () => {
  expect(rowsInSight(1000, 40, 4000, 800)).toEqual({ first: 88, end: 132 });
});

it('begins with the first row and ends with the last', () => {
  expect(rowsInSight(1000, 40, 0, 800)).toEqual({ first: 0, end: 32 });
  expect(rowsInSight(10, 40, 0, 800)).toEqual({ first: 0, end: 10 });
  expect(rowsInSight(0, 40, 0, 800)).toEqual({ first: 0, end: 0 });
});

it('stays among the rows when a list became shorter than it was scrolled', () => {
  expect(rowsInSight(5, 40, 4000, 800)).toEqual({ first: 0, end: 5 });
});
