import { describe, expect, it } from 'vitest';
import type { Rec } from '@/core/api/records';
import { changing, choose, chosen, differs, newest, staysFirst, takeAll } from './choices';

const rec = (id: string, values: Rec['values'], createdAt = '2026-01-01T00:00:00Z'): Rec => ({
  id,
  version: 1,
  title: id,
  values,
  tags: [],
  createdAt,
  updatedAt: createdAt,
  sample: false,
  display: {},
});

describe('choices of a merge', () => {
  it('keeps what was chosen when another record is to stay, unless that record was left out', () => {
    const own = { name: ['b'], city: ['c'], gone: ['b'] };
    expect(chosen({ name: ['a'], city: ['a'] }, own, ['a', 'b'])).toEqual({ name: ['b'], city: ['a'] });
  });

  it('takes one value, and of lists as many as wanted but never none', () => {
    expect(choose({ name: ['a'] }, 'name', 'b', false)).toEqual(['b']);
    expect(choose({ likes: ['a'] }, 'likes', 'b', true)).toEqual(['a', 'b']);
    expect(choose({ likes: ['a', 'b'] }, 'likes', 'a', true)).toEqual(['b']);
    expect(choose({ likes: ['b'] }, 'likes', 'b', true)).toEqual(['b']);
  });

  it('takes all of one record', () => {
    expect(takeAll({ name: ['a'], likes: ['a', 'b'] }, 'b')).toEqual({ name: ['b'], likes: ['b'] });
  });

  it('knows in which fields records differ, and takes empty for missing', () => {
    const records = [rec('a', { name: 'x', note: '' }), rec('b', { name: 'y' })];
    expect(differs('name', records)).toBe(true);
    expect(differs('note', records)).toBe(false);
  });

  it('counts the fields in which the one that stays changes', () => {
    const records = [rec('a', { name: 'x', city: 'y' }), rec('b', { name: 'z', city: 'y', note: 'n' })];
    expect(changing({ name: ['a'], city: ['b'], note: ['b'] }, records)).toEqual(['note']);
    expect(changing({ name: ['b'] }, records)).toEqual(['name']);
  });

  it('puts the one that stays first', () => {
    expect(staysFirst(['a', 'b', 'c'], 'b')).toEqual(['b', 'a', 'c']);
  });

  it('names the newest of several values', () => {
    const records = [rec('a', { name: 'x' }), rec('b', { name: 'y' }, '2026-02-01T00:00:00Z')];
    expect(newest('name', records, {})).toBe('b');
    expect(newest('name', records, { a: { name: '2026-03-01T00:00:00Z' } })).toBe('a');
    expect(newest('city', records, {})).toBeUndefined();
  });
});
