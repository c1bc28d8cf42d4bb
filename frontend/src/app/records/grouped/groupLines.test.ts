import { describe, expect, it } from 'vitest';
import type { Rec } from '@/core/api/records';
import { groupLines, pageSize, type Group } from './groupLines';

const group = (key: string, count: number, loaded: number, more: Partial<Group> = {}): Group => ({
  column: { key, value: key, count },
  open: true,
  loaded: Array.from({ length: loaded }, (_, nth) => ({ id: `${key}${nth}` }) as Rec),
  pages: loaded > 0 ? 1 : 0,
  more: loaded < count,
  whole: loaded === count,
  ...more,
});

const drawn = (groups: Group[]) => {
  const lines = groupLines(groups);
  return Array.from(
    { length: lines.count },
    (_, line) => lines.head(line)?.column.key ?? lines.record(line)?.id ?? '…',
  ).join(' ');
};

describe('the lines of a grouped table', () => {
  it('are a head for each group and its records below', () => {
    expect(drawn([group('a', 2, 2), group('b', 1, 1)])).toBe('a a0 a1 b b0');
  });

  it('of a folded group are its head', () => {
    expect(drawn([group('a', 2, 2, { open: false }), group('b', 1, 1)])).toBe('a b b0');
  });

  it('keep the place of records that are not loaded', () => {
    expect(drawn([group('a', 2, 0), group('b', 1, 1)])).toBe('a … … b b0');
    expect(groupLines([group('a', 9000, 0)]).count).toBe(1 + pageSize);
    expect(groupLines([group('a', 9000, 50)]).count).toBe(1 + 50 + 3);
  });

  it('say where a record stands', () => {
    const lines = groupLines([group('a', 2, 2), group('b', 2, 2)]);
    expect(lines.lineOf('b1')).toBe(5);
    expect(lines.lineOf('gone')).toBe(-1);
  });

  it('lack what is in sight and not loaded, and nothing twice', () => {
    const loading = group('a', 90, 50, { more: false });
    const lacking = (groups: Group[], first: number, end: number) =>
      groupLines(groups)
        .lacking(first, end)
        .map(({ column }) => column.key);
    expect(lacking([group('a', 90, 50), group('b', 90, 0)], 0, 40)).toEqual([]);
    expect(lacking([group('a', 90, 50), group('b', 90, 0)], 30, 60)).toEqual(['a', 'b']);
    expect(lacking([loading, group('b', 90, 0)], 30, 60)).toEqual(['b']);
    expect(lacking([group('a', 90, 0, { open: false })], 0, 40)).toEqual([]);
  });
});
