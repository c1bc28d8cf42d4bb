import { describe, expect, it } from 'vitest';
import { conditionOf, nextSort, queryOf, readListState, writeListState } from './listState';

const high = { left: { field: 'risk' }, op: 'eq', right: { value: 'high' } } as const;
const tag = { tag: 'silent' };

describe('list state', () => {
  it('survives the way through the URL', () => {
    const state = { search: '张 & 伟', filters: [high, tag], sort: { field: 'name', dir: 'desc' as const } };
    expect(readListState(new URLSearchParams(writeListState(state).toString()))).toEqual(state);
  });

  it('has nothing in the URL when nothing is chosen', () => {
    expect(writeListState({ search: '', filters: [] }).toString()).toBe('');
  });

  it('takes a whole condition, as drilling into a figure gives it', () => {
    expect(readListState(new URLSearchParams({ f: JSON.stringify({ all: [high, tag] }) })).filters).toEqual([
      high,
      tag,
    ]);
    expect(readListState(new URLSearchParams({ f: JSON.stringify(high) })).filters).toEqual([high]);
  });

  it('forgives a broken URL', () => {
    expect(readListState(new URLSearchParams({ f: '{oops', sort: '' }))).toEqual({ search: '', filters: [] });
  });

  it('asks for all filters together', () => {
    expect(conditionOf([])).toBeUndefined();
    expect(conditionOf([tag])).toEqual(tag);
    expect(queryOf({ search: ' a ', filters: [high, tag] })).toMatchObject({
      search: 'a',
      condition: { all: [high, tag] },
    });
  });

  it('sorts up, down and not at all', () => {
    const up = nextSort(undefined, 'name');
    const down = nextSort(up, 'name');
    expect([up?.dir, down?.dir, nextSort(down, 'name')]).toEqual(['asc', 'desc', undefined]);
    expect(nextSort(down, 'other')).toEqual({ field: 'other', dir: 'asc' });
  });
});
