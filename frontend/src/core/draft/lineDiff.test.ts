import { describe, expect, it } from 'vitest';
import { aroundChanges, lineDiff } from './lineDiff';

const marks = (before: string, after: string) =>
  lineDiff(before, after).map((l) => ({ same: ' ', added: '+', removed: '-' })[l.kind] + l.text);

describe('comparing two texts', () => {
  it('shows a changed line as removed and added', () => {
    expect(marks('a\nb\nc', 'a\nx\nc')).toEqual([' a', '-b', '+x', ' c']);
  });

  it('keeps common lines in the middle', () => {
    expect(marks('a\nb\nc\nd', 'b\nx\nd')).toEqual(['-a', ' b', '-c', '+x', ' d']);
  });

  it('finds nothing in equal texts', () => {
    expect(marks('a\nb', 'a\nb')).toEqual([' a', ' b']);
  });

  it('shows only what is near a change', () => {
    const before = Array.from({ length: 20 }, (_, n) => `line ${n}`).join('\n');
    const shown = aroundChanges(lineDiff(before, before.replace('line 10', 'other')), 1);
    expect(shown.map((l) => l?.text)).toEqual([
      undefined,
      'line 9',
      'line 10',
      'other',
      'line 11',
      undefined,
    ]);
  });
});
