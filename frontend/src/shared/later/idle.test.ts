import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenIdle } from './idle';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('waits until the page stands, and then works one after the other', () => {
  const done: string[] = [];
  whenIdle(() => done.push('first'));
  whenIdle(() => done.push('second'));
  vi.advanceTimersByTime(1999);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['first']);
  vi.advanceTimersByTime(2000);
  expect(done).toEqual(['first', 'second']);
});

it('waits again for what comes later', () => {
  const done: string[] = [];
  whenIdle(() => done.push('third'));
  vi.advanceTimersByTime(1999);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['third']);
});
