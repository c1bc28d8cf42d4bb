import { describe, expect, it } from 'vitest';
import { freeKey, keyFrom } from './freeKey';

describe('keys of documents and fields', () => {
  it.each([
    ['Value tier', 'value_tier'],
    ['  30 days: silent!  ', 'days_silent'],
    ['Café', 'cafe'],
    ['客户名称', 'field'],
    ['', 'field'],
  ])('are made of the words “%s”', (words, key) => {
    expect(keyFrom(words, 'field')).toBe(key);
  });

  it('are at most 40 characters', () => {
    expect(keyFrom('a'.repeat(60), 'x')).toHaveLength(40);
    expect(freeKey('a'.repeat(40), ['a'.repeat(40)])).toBe(`${'a'.repeat(38)}_2`);
  });

  it('get the first free number', () => {
    expect(freeKey('note', ['name'])).toBe('note');
    expect(freeKey('note', ['note', 'note_2'])).toBe('note_3');
    expect(freeKey('note_2', ['note_2'])).toBe('note_3');
  });
});
