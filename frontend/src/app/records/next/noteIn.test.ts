import { describe, expect, it } from 'vitest';
import { noteIn } from './noteIn';

describe('noteIn', () => {
  it('takes the half in the language of the reader', () => {
    expect(noteIn('默认：先关怀 / Default: care first', 'en')).toBe('Default: care first');
    expect(noteIn('默认：先关怀 / Default: care first', 'zh-CN')).toBe('默认：先关怀');
  });

  it('leaves any other note as it is', () => {
    for (const note of ['Care / coupon', '关怀 / 发券', '关怀', 'a / b / c', '']) {
      expect(noteIn(note, 'en')).toBe(note);
    }
  });
});
