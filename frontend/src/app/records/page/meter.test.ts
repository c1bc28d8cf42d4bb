import { describe, expect, it } from 'vitest';
import type { LiveForm } from '@/core/api/forms';
import { meters } from './meter';

const property = (minimum?: number, maximum?: number) => ({ type: 'integer', minimum, maximum });
const live = {
  table: { fields: ['score', 'grade', 'free', 'months', 'text'].map((key) => ({ key })) },
  form: {
    schema: {
      properties: {
        score: property(0, 100),
        grade: property(0, 10),
        free: property(0),
        months: property(0, 2_147_483_647),
        text: { type: 'string' },
      },
    },
  },
} as unknown as LiveForm;

const bands = (score: unknown) =>
  meters(live, { score, grade: 5, free: 7, months: 12, text: 'a' }).map(({ band }) => band);

describe('meters', () => {
  it('are numbers in a long range alone', () => {
    expect(
      meters(live, { score: 38, grade: 5, free: 7, months: 12, text: 'a' }).map(({ field }) => field.key),
    ).toEqual(['score']);
  });

  it('know the third the value lies in', () => {
    expect([bands(0), bands(33), bands(34), bands(66), bands(67), bands(100)]).toEqual([
      ['low'],
      ['low'],
      ['medium'],
      ['medium'],
      ['high'],
      ['high'],
    ]);
  });

  it('are absent without a value', () => {
    expect(bands(null)).toEqual([]);
  });
});
