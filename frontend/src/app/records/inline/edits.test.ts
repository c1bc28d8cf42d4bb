import { describe, expect, it } from 'vitest';
import type { Rec } from '@/core/api/records';
import { rebased, withEdit, type Edit } from './edits';

const at = (version: number, id = 'r') => ({ id, version }) as Rec;
const edit = (version: number, before: unknown, after: unknown): Edit => ({
  record: at(version),
  key: 'city',
  before,
  after,
});

describe('the edits of a cell', () => {
  it('can be taken back one after the other', () => {
    const two = withEdit(withEdit([], edit(2, 'Rome', 'Oslo')), edit(3, 'Oslo', 'Bern'));
    expect(two.map(({ record }) => record.version)).toEqual([3, 3]);
    const afterUndo = rebased(two.slice(0, -1), at(4), 'city', 'Oslo');
    expect(afterUndo.map(({ record }) => record.version)).toEqual([4]);
  });

  it('stay as they were when somebody else came between', () => {
    const two = withEdit(withEdit([], edit(2, 'Rome', 'Oslo')), edit(5, 'Paris', 'Bern'));
    expect(two.map(({ record }) => record.version)).toEqual([2, 5]);
  });

  it('of other records and fields are none of its business', () => {
    const others = [
      { ...edit(2, 'a', 'b'), record: at(2, 'other') },
      { ...edit(2, 'a', 'b'), key: 'name' },
    ];
    expect(rebased(others, at(9), 'city', 'b')).toEqual(others);
  });

  it('are remembered up to a hundred', () => {
    let edits: Edit[] = [];
    for (let n = 0; n < 120; n++) edits = withEdit(edits, edit(n, n, n + 1));
    expect(edits).toHaveLength(100);
    expect(edits.at(-1)?.after).toBe(120);
  });
});
