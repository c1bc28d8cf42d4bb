import { describe, expect, it } from 'vitest';
import type { Field } from '@/core/api/catalog';
import type { Rec } from '@/core/api/records';
import { betweenDays, byDay, dayPlus, monthPlus, onDay, readMonth, weeksOf } from './month';

const date = { key: 'due', type: 'date' } as Field;
const datetime = { key: 'at', type: 'datetime' } as Field;
const record = (values: Record<string, unknown>) => ({ values }) as unknown as Rec;

describe('a month', () => {
  it('is the one the URL names, else the present one', () => {
    const now = new Date(2026, 10, 27);
    expect(readMonth('2027-02', now)).toBe('2027-02');
    expect(readMonth('2027-13', now)).toBe('2026-11');
    expect(readMonth(null, now)).toBe('2026-11');
  });

  it('goes on over the end of a year', () => {
    expect(monthPlus('2026-12', 1)).toBe('2027-01');
    expect(monthPlus('2026-01', -1)).toBe('2025-12');
    expect(dayPlus('2026-12-31', 1)).toBe('2027-01-01');
    expect(dayPlus('2026-03-01', -7)).toBe('2026-02-22');
  });

  it('has whole weeks that begin on Monday', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks[0]?.[0]).toBe('2026-10-26');
    expect(weeks[0]?.[6]).toBe('2026-11-01');
    expect(weeks.at(-1)?.[6]).toBe('2026-12-06');
    expect(weeksOf('2027-02')).toHaveLength(4);
  });
});

describe('the days of records', () => {
  it('are asked for as the field is kept, in the reader’s time zone', () => {
    expect(betweenDays(date, '2026-11-01', '2026-12-01')[1]).toMatchObject({
      right: { value: '2026-12-01' },
    });
    expect(betweenDays(datetime, '2026-11-01', '2026-12-01')[0]).toMatchObject({
      op: 'ge',
      right: { value: '2026-11-01T00:00:00+08:00' },
    });
  });

  it('are local days; a record without one has none', () => {
    const late = record({ at: '2026-11-24T20:00:00Z' });
    const days = byDay([late, record({}), record({ at: '2026-11-25T01:00:00+08:00' })], datetime);
    expect([...days.keys()]).toEqual(['2026-11-25']);
    expect(days.get('2026-11-25')?.[0]).toBe(late);
  });

  it('change without the time of day', () => {
    expect(onDay(date, '2026-11-24', '2026-11-30')).toBe('2026-11-30');
    expect(onDay(datetime, '2026-11-24T20:15:00Z', '2026-11-30')).toBe('2026-11-30T04:15:00+08:00');
  });
});
