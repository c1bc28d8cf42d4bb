import { describe, expect, it } from 'vitest';
import { isHeavyPattern } from './heavyPattern';
import { brokenKeywords } from './keywords';

describe('patterns that may take for ever', () => {
  it.each([
    '^(a+)+$',
    '^(?:a|a)*$',
    '(x*)*',
    '^((ab)*c)+$',
    '^.*.*.*.*=x$',
    '(\\w+\\s?)+$',
    '^([a-z]{2,})+$',
  ])('are known: %s', (pattern) => {
    expect(isHeavyPattern(pattern)).toBe(true);
  });

  it.each([
    '^[A-Z]{2}$',
    '^[^@]+@[^@]+\\.[a-z]+$',
    '^([01][0-9]|2[0-3]):[0-5][0-9]$',
    '^[1-9][0-9]{5}(19|20)[0-9]{9}[0-9Xx]$',
    '^(\\+?86)?1[3-9]\\d{9}$',
    '^[(+*)]+$',
    '^\\(+a\\)+$',
    '客|户|a',
  ])('are told from others: %s', (pattern) => {
    expect(isHeavyPattern(pattern)).toBe(false);
  });

  it('are left to the server while somebody writes', () => {
    expect(brokenKeywords(`${'a'.repeat(60)}!`, { pattern: '^(a+)+$' })).toEqual([]);
    expect(brokenKeywords('b', { pattern: '^a+$' })).toEqual([{ keyword: 'pattern' }]);
  });
});
