import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration } from './duration';

describe('lengths of time', () => {
  it.each([
    ['2小时30分', 150],
    ['2.5h', 150],
    ['1:05', 65],
    ['1 d 2 h', 1560],
    ['90', 90],
    ['０', 0],
    ['long', undefined],
    ['', undefined],
    ['9999999999', undefined],
  ])('are read: %s', (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes);
  });

  it('are written so that they can be read again', () => {
    expect(formatDuration(1565, 'en')).toBe('1 d 2 h 5 min');
    expect(formatDuration(0, 'zh-CN')).toBe('0 分钟');
    for (const minutes of [0, 1, 59, 60, 61, 1440, 2000, 525_999_999]) {
      expect(parseDuration(formatDuration(minutes, 'zh-CN'))).toBe(minutes);
      expect(parseDuration(formatDuration(minutes, 'en'))).toBe(minutes);
    }
  });
});
