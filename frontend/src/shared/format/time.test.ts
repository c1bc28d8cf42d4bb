import { describe, expect, it } from 'vitest';
import { daysBetween, formatDate, formatHoursMinutes, formatRelative } from './time';

const now = new Date('2026-03-10T12:00:00+08:00');

describe('formatRelative', () => {
  it('says minutes and hours near now', () => {
    expect(formatRelative('2026-03-10T11:35:00+08:00', now, 'en')).toBe('25 minutes ago');
    expect(formatRelative('2026-03-10T15:20:00+08:00', now, 'zh-CN')).toBe('3小时后');
  });

  it('says yesterday with the time of day', () => {
    expect(formatRelative('2026-03-09T08:05:00+08:00', now, 'zh-CN')).toBe('昨天 08:05');
  });

  it('says days within a month and the date beyond', () => {
    expect(formatRelative('2026-03-01T08:00:00+08:00', now, 'en')).toBe('9 days ago');
    expect(formatRelative('2025-12-01T08:00:00+08:00', now, 'en')).toBe('2025-12-01');
  });

  it('counts calendar days, not spans of 24 hours', () => {
    expect(daysBetween(new Date('2026-03-09T23:59:00+08:00'), new Date('2026-03-10T00:01:00+08:00'))).toBe(1);
  });
});

describe('formatDate', () => {
  it('leaves a bare date alone', () => {
    expect(formatDate('2026-03-10')).toBe('2026-03-10');
  });
});

describe('formatHoursMinutes', () => {
  it('pads minutes and never goes below zero', () => {
    expect(formatHoursMinutes(3 * 3_600_000 + 12 * 60_000)).toBe('3:12');
    expect(formatHoursMinutes(-5)).toBe('0:00');
  });
});
