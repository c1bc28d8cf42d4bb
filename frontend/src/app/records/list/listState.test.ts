import { describe, expect, it } from 'vitest';
import type { ViewSettings } from '@/core/api/views';
import {
  conditionOf,
  differs,
  nextSort,
  queryOf,
  readListState,
  settingsOf,
  writeListState,
} from './listState';

const high = { left: { field: 'risk' }, op: 'eq', right: { value: 'high' } } as const;
const tag = { tag: 'silent' };

describe('list state', () => {
  it('survives the way through the URL', () => {
    const state = {
      search: '张 & 伟',
      filters: [high, tag],
      sort: { field: 'name', dir: 'desc' as const },
      kind: 'kanban' as const,
      group: 'risk',
    };
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
    expect(readListState(new URLSearchParams({ f: '{oops', sort: '', kind: 'carousel' }))).toEqual({
      search: '',
      filters: [],
      kind: 'grid',
    });
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

describe('a list in a view', () => {
  const view: ViewSettings = {
    kind: 'calendar',
    date: 'contract_end',
    columns: [{ field: 'name', width: 240 }, { field: 'gone_long_ago' }],
    frozen: 2,
    filters: [high],
    sort: { field: 'name', dir: 'desc' },
  };
  const through = (state: ReturnType<typeof readListState>) =>
    readListState(new URLSearchParams(writeListState(state, view).toString()), view);

  it('is as the view has it while the URL says nothing', () => {
    const state = readListState(new URLSearchParams(), view);
    expect(settingsOf(state)).toEqual(view);
    expect(differs(state, view)).toBe(false);
    expect(writeListState(state, view).toString()).toBe('');
  });

  it('puts only what differs into the URL, also that there is nothing', () => {
    const state = { ...readListState(new URLSearchParams(), view), filters: [], sort: undefined };
    expect([...writeListState(state, view)]).toEqual([
      ['f', ''],
      ['sort', ''],
    ]);
    expect(through(state)).toEqual(state);
    expect(differs(state, view)).toBe(true);
  });

  it('keeps columns, their order and widths, and a field the form has lost', () => {
    const state = {
      ...readListState(new URLSearchParams(), view),
      columns: [{ field: 'gone_long_ago' }, { field: 'city', width: 90 }, { field: 'name' }],
      frozen: 0,
    };
    expect(through(state)).toEqual(state);
  });

  it('does not count a search as a change of the view', () => {
    expect(differs({ ...readListState(new URLSearchParams(), view), search: 'a' }, view)).toBe(false);
  });

  it('forgives columns that nobody could have meant', () => {
    const { columns, frozen } = readListState(
      new URLSearchParams({ cols: 'a:9,,a,b:99999,c:x', frozen: '-1' }),
    );
    expect(columns).toEqual([{ field: 'a', width: 60 }, { field: 'b', width: 1200 }, { field: 'c' }]);
    expect(frozen).toBeUndefined();
  });
});
