import { describe, expect, it } from 'vitest';
import { sideBySide } from './sideBySide';

const rows = (before: string, after: string) =>
  sideBySide(before, after).map((pair) =>
    pair ? `${pair.left?.text ?? ''}|${pair.right?.text ?? ''}` : '…',
  );

describe('two texts beside each other', () => {
  it('have changed lines in one row, and blanks where one has more', () => {
    expect(rows('a\nb\nz', 'a\nx\ny\nz')).toEqual(['a|a', 'b|x', '|y', 'z|z']);
    expect(rows('a\nb', 'b')).toEqual(['a|', 'b|b']);
  });

  it('leave out what is far from any change', () => {
    const lines = Array.from({ length: 9 }, (_, n) => `line ${n}`);
    expect(rows(lines.join('\n'), lines.with(8, 'other').join('\n'))).toEqual([
      '…',
      'line 6|line 6',
      'line 7|line 7',
      'line 8|other',
    ]);
  });
});
