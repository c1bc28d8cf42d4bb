import { describe, expect, it } from 'vitest';
import { firstFound } from './firstFound';

const found = (groups: number) => ({ data: { groups, records: groups * 2 }, isError: false });
const asking = { isError: false };
const failed = { isError: true };

describe('the field that duplicates are shown by at first', () => {
  it('is the first by which there are some', () => {
    expect(firstFound(['id', 'phone', 'name'], [found(0), found(2), found(9)])).toEqual(['phone']);
  });

  it('is not known while a surer one is still being asked', () => {
    expect(firstFound(['id', 'phone'], [asking, found(2)])).toEqual([]);
  });

  it('passes over a count that failed', () => {
    expect(firstFound(['id', 'phone'], [failed, found(2)])).toEqual(['phone']);
  });

  it('is the first one when there are none at all', () => {
    expect(firstFound(['id', 'phone'], [found(0), found(0)])).toEqual(['id']);
  });
});
