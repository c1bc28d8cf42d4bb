import { describe, expect, it } from 'vitest';
import type { Touch } from '@/core/api/touches';
import { touchState } from './touchState';

const touch = (more: Partial<Touch>): Touch => ({
  id: 't',
  channel: 'email',
  message: { key: 'm', label: {} },
  purpose: 'recovery',
  record: { id: 'r', title: 'R' },
  state: 'sent',
  queuedAt: '2026-03-10T08:00:00Z',
  ...more,
});

describe('touchState', () => {
  it('tells the furthest thing that happened', () => {
    expect(touchState(touch({}))).toBe('sent');
    expect(touchState(touch({ openedAt: 'x' }))).toBe('opened');
    expect(touchState(touch({ openedAt: 'x', clickedAt: 'y' }))).toBe('clicked');
    expect(touchState(touch({ state: 'held' }))).toBe('held');
  });

  it('does not pretend to know a state it does not know', () => {
    expect(touchState(touch({ state: 'teleported' }))).toBeUndefined();
  });
});
