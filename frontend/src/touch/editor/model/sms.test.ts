import { describe, expect, it } from 'vitest';
import { smsSize } from './sms';

describe('a short message', () => {
  it.each([
    ['', 0, 0],
    ['a'.repeat(160), 160, 1],
    ['a'.repeat(161), 161, 2],
    ['a'.repeat(306), 306, 2],
    ['a'.repeat(307), 307, 3],
    ['€'.repeat(80), 160, 1],
    ['€'.repeat(81), 162, 2],
    ['好'.repeat(70), 70, 1],
    ['好'.repeat(71), 71, 2],
    ['好'.repeat(134), 134, 2],
    ['好'.repeat(135), 135, 3],
    ['😀'.repeat(35), 70, 1],
  ])('%#: counts as it is billed', (text, length, segments) => {
    expect(smsSize(text)).toMatchObject({ length, segments });
  });
});
