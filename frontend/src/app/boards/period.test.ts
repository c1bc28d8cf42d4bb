import { describe, expect, it } from 'vitest';
import type { BoardDocument } from '@/core/api/boards';
import { readPeriod } from './period';

const today = new Date('2026-03-10T12:00:00+08:00');
const board = (filters: BoardDocument['filters']): BoardDocument => ({
  schemaVersion: 1,
  key: 'b',
  label: {},
  dataSets: {},
  widgets: [],
  layout: [],
  filters,
});
const read = (filters: BoardDocument['filters'], query = '') =>
  readPeriod(board(filters), new URLSearchParams(query), today);

describe('readPeriod', () => {
  it('is the board’s own when the URL says nothing, today included', () => {
    expect(read([{ kind: 'period', default: { days: 7 } }])).toEqual({
      days: 7,
      from: '2026-03-04',
      to: '2026-03-10',
    });
  });

  it('is what the URL says', () => {
    expect(read([{ kind: 'period' }], 'days=1')).toEqual({ days: 1, from: '2026-03-10', to: '2026-03-10' });
    expect(read([{ kind: 'period' }], 'from=2026-01-01&to=2026-01-31')).toEqual({
      from: '2026-01-01',
      to: '2026-01-31',
    });
  });

  it('is none for a board without a period', () => {
    expect(read(undefined, 'days=30')).toBeUndefined();
  });
});
