import type { Comparison, Operator } from '@/core/api/condition';

/** A comparison of a change as people say it: “down by at least 60 %”. */
export interface ChangeWords {
  direction: 'down' | 'up';
  /** More than the amount, not only at least. */
  strict: boolean;
  /** Never negative; in percent for a ratio. */
  amount: number;
}

/** The words for a comparison of a change with a constant, when there are such words. */
export function readChange(comparison: Comparison): ChangeWords | undefined {
  const { left, op, right } = comparison;
  if (!('change' in left) || !right || !('value' in right) || typeof right.value !== 'number')
    return undefined;
  const down = op === 'lt' || op === 'le';
  const up = op === 'gt' || op === 'ge';
  if ((!down && !up) || (down && right.value > 0) || (up && right.value < 0)) return undefined;
  const amount = Math.abs(right.value);
  return {
    direction: down ? 'down' : 'up',
    strict: op === 'lt' || op === 'gt',
    amount: left.as === 'ratio' ? percent(amount) : amount,
  };
}

export function writeChange(comparison: Comparison, words: ChangeWords): Comparison {
  const ratio = 'change' in comparison.left && comparison.left.as === 'ratio';
  const amount = ratio ? words.amount / 100 : words.amount;
  const down = words.direction === 'down';
  const op: Operator = down ? (words.strict ? 'lt' : 'le') : words.strict ? 'gt' : 'ge';
  return { ...comparison, op, right: { value: down && amount !== 0 ? -amount : amount } };
}

/** Free of what binary fractions add: 0.07 is 7. */
const percent = (ratio: number) => Math.round(ratio * 1e6) / 1e4;
