import { describe, expect, it } from 'vitest';
import type { TimelineItem, TimelineKind } from '@/core/api/records';
import { foldEvents } from './foldEvents';

const item = (kind: TimelineKind, title: string): TimelineItem => ({
  at: '2026-11-24T01:00:00Z',
  kind,
  title,
});
const words = (items: TimelineItem[]) =>
  foldEvents(items).map(({ item: { title }, all }) => `${title}×${all.length}`);

describe('foldEvents', () => {
  it('makes one entry of events that say the same', () => {
    expect(words([item('event', 'Log-in'), item('event', 'Use'), item('event', 'Log-in')])).toEqual([
      'Log-in×2',
      'Use×1',
    ]);
  });

  it('begins anew after something else happened', () => {
    expect(words([item('event', 'Log-in'), item('todo', 'Call'), item('event', 'Log-in')])).toEqual([
      'Log-in×1',
      'Call×1',
      'Log-in×1',
    ]);
  });

  it('never folds what is no event', () => {
    expect(words([item('touch', 'Mail'), item('touch', 'Mail')])).toEqual(['Mail×1', 'Mail×1']);
  });
});
