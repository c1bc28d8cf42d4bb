import { describe, expect, it } from 'vitest';
import { sampleSerial } from './sampleSerial';

const day = new Date(2026, 2, 5);

describe('the example of a serial number', () => {
  it.each([
    ['never', 4, 'SO-0001'],
    ['year', 2, 'SO-2026-01'],
    ['month', 4, 'SO-202603-0001'],
    ['day', 1, 'SO-20260305-1'],
  ])('begins anew %s', (restart, digits, text) => {
    expect(sampleSerial('SO-', restart, digits, day)).toBe(text);
  });
});
