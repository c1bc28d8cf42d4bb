import { beforeEach, describe, expect, it } from 'vitest';
import { recentRecords, rememberRecord } from './recentRecords';

const place = (record: string) => ({ app: 'churn', form: 'customer', record });
const seen = (user: string) => recentRecords(user).map((known) => known.record);

describe('the records opened last', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('begin with the latest, each once', () => {
    ['a', 'b', 'a'].forEach((record) => {
      rememberRecord('lina', place(record));
    });
    expect(seen('lina')).toEqual(['a', 'b']);
  });

  it('are eight at most', () => {
    for (let i = 0; i < 12; i++) rememberRecord('lina', place(String(i)));
    expect(seen('lina')).toEqual(['11', '10', '9', '8', '7', '6', '5', '4']);
  });

  it('belong to one person', () => {
    rememberRecord('lina', place('a'));
    expect(seen('zhang')).toEqual([]);
  });

  it('are none when what is kept cannot be read', () => {
    localStorage.setItem('eddy.recent.lina', '{broken');
    expect(seen('lina')).toEqual([]);
  });
});
