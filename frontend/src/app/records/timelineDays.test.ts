import { describe, expect, it } from 'vitest';
import { dayName, groupByDay } from './timelineDays';

const item = (at: string) => ({ at, kind: 'event' as const, title: at });

describe('groupByDay', () => {
  it('groups by the calendar day of the reader', () => {
    const days = groupByDay([
      item('2026-03-10T00:30:00+08:00'),
      item('2026-03-09T23:30:00+08:00'),
      item('2026-03-09T09:00:00+08:00'),
    ]);
    expect(days.map((day) => [day.date, day.items.length])).toEqual([
      ['2026-03-10', 1],
      ['2026-03-09', 2],
    ]);
  });
});

describe('dayName', () => {
  const now = new Date('2026-03-10T12:00:00+08:00');
  it('names today and yesterday only', () => {
    expect(dayName(now, now, 'zh-CN')).toBe('今天');
    expect(dayName(new Date('2026-03-09T23:00:00+08:00'), now, 'en')).toBe('Yesterday');
    expect(dayName(new Date('2026-03-08T23:00:00+08:00'), now, 'en')).toBeUndefined();
  });
});
