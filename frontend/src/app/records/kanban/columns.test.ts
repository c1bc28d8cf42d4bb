import { describe, expect, it } from 'vitest';
import type { Field } from '@/core/api/catalog';
import { columnCondition, columnsOf } from './columns';

const stage = {
  key: 'stage',
  type: 'choice',
  options: [{ value: 'new' }, { value: 'lost' }],
} as unknown as Field;
const owner = { key: 'owner', type: 'person' } as Field;

describe('the columns of a kanban', () => {
  it('are all options in their order, also empty ones', () => {
    const columns = columnsOf(stage, [{ value: 'lost', count: 3 }]);
    expect(columns.map(({ value, count }) => [value, count])).toEqual([
      ['new', 0],
      ['lost', 3],
    ]);
  });

  it('begin with the records without a value, and end with values the form has lost', () => {
    const columns = columnsOf(stage, [{ value: 'gone', count: 2 }, { count: 1 }]);
    expect(columns.map(({ value }) => value)).toEqual([undefined, 'new', 'lost', 'gone']);
  });

  it('of people are those who have records, by name', () => {
    const columns = columnsOf(owner, [{ value: 'u1', title: 'Li Na', count: 9 }]);
    expect(columns).toEqual([{ key: 'u1', value: 'u1', title: 'Li Na', count: 9 }]);
  });

  it('ask for the list’s filters and the value together', () => {
    const tag = { tag: 'silent' };
    expect(columnCondition(tag, 'stage', undefined)).toEqual({
      all: [tag, { left: { field: 'stage' }, op: 'empty' }],
    });
    expect(columnCondition(undefined, 'stage', 'new')).toMatchObject({ op: 'eq', right: { value: 'new' } });
  });
});
