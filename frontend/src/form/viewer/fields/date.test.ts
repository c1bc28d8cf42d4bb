import { describe, expect, it } from 'vitest';
import { localDateTime, withOffset } from './date';

describe('date-times in a form', () => {
  it('are shown in the time zone of the browser and kept with its offset', () => {
    const shown = localDateTime('2026-03-10T00:05:00Z');
    expect(shown).toMatch(/^2026-03-\d{2}T\d{2}:\d{2}$/);
    expect(Date.parse(withOffset(shown))).toBe(Date.parse('2026-03-10T00:05:00Z'));
  });

  it('are blank when they cannot be read', () => {
    expect(localDateTime('soon')).toBe('');
    expect(localDateTime(undefined)).toBe('');
  });
});
