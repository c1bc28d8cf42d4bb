import { describe, expect, it } from 'vitest';
import { allLoaded, countOf, extended, isSelected, nothingSelected, toggled, toggledAll } from './selection';

const loaded = ['a', 'b', 'c', 'd'];

describe('the selection of a list', () => {
  it('takes a record in and out', () => {
    const one = toggled(nothingSelected, 'b', loaded);
    expect([...one.ids]).toEqual(['b']);
    expect(toggled(one, 'b', loaded).ids.size).toBe(0);
  });

  it('extends from the last one chosen, upwards and downwards, and keeps the rest', () => {
    const start = toggled(nothingSelected, 'c', loaded);
    expect([...extended(start, 'a', loaded).ids].sort()).toEqual(['a', 'b', 'c']);
    expect([...extended(start, 'd', loaded).ids].sort()).toEqual(['c', 'd']);
    const apart = toggled(toggled(nothingSelected, 'a', loaded), 'c', loaded);
    expect([...extended(apart, 'd', loaded).ids].sort()).toEqual(['a', 'c', 'd']);
  });

  it('forgets a beginning that is not in the list any more', () => {
    const start = { ...nothingSelected, anchor: 'gone' };
    expect([...extended(start, 'b', loaded).ids]).toEqual(['b']);
  });

  it('takes all that are loaded, and none at the second time', () => {
    const all = toggledAll(nothingSelected, loaded);
    expect(allLoaded(all, loaded)).toBe(true);
    expect(toggledAll(all, loaded)).toBe(nothingSelected);
    expect(allLoaded(nothingSelected, [])).toBe(false);
  });

  it('may mean every record that matches; taking one out leaves those loaded', () => {
    const every = { ...nothingSelected, all: true };
    expect(isSelected(every, 'z')).toBe(true);
    expect(countOf(every, 600)).toBe(600);
    expect([...toggled(every, 'b', loaded).ids]).toEqual(['a', 'c', 'd']);
  });
});
