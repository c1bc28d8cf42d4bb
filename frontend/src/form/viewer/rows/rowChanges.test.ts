import { describe, expect, it } from 'vitest';
import type { Field } from '@/core/api/catalog';
import { rowChanges } from './rowChanges';

const column = (key: string, computed = false) => ({ key, computed }) as Field;
const columns = [column('item'), column('quantity'), column('amount', true)];

describe('what became of rows', () => {
  it('is told row by row, without what is worked out', () => {
    const before = [
      { id: 'a', item: 'Pen', quantity: 2, amount: 4 },
      { id: 'b', item: 'Desk' },
    ];
    const after = [
      { id: 'c', item: 'Lamp' },
      { id: 'a', item: 'Pen', quantity: 5, amount: 10 },
    ];
    expect(rowChanges(before, after, columns)).toMatchObject([
      { kind: 'added', number: 1, row: { item: 'Lamp' } },
      { kind: 'changed', number: 2, cells: [{ column: { key: 'quantity' }, from: 2, to: 5 }] },
      { kind: 'removed', number: 2, row: { item: 'Desk' } },
    ]);
  });

  it('tells another order, and nothing where nothing is', () => {
    const [a, b] = [{ id: 'a' }, { id: 'b' }];
    expect(rowChanges([a, b], [b, a], columns)).toEqual([{ kind: 'moved' }]);
    expect(rowChanges([a, b], [a, b], columns)).toEqual([]);
    expect(rowChanges(null, null, columns)).toEqual([]);
  });
});
