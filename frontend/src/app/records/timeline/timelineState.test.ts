import { describe, expect, it } from 'vitest';
import { lastDays, narrowedBy, presetOf, readTimeline, writeTimeline } from './timelineState';

const read = (text: string) => readTimeline(new URLSearchParams(text));
const write = (text: string, change: Parameters<typeof writeTimeline>[1]) =>
  writeTimeline(new URLSearchParams(text), change).toString();
const today = new Date(2026, 10, 24, 12);

describe('the state of a timeline', () => {
  it('is read from the URL', () => {
    expect(read('kinds=form.order,tag&from=2026-11-01&until=2026-11-30&q=refund')).toEqual({
      kinds: ['form.order', 'tag'],
      from: '2026-11-01',
      until: '2026-11-30',
      search: 'refund',
    });
  });

  it('is without filters where the URL says nothing or nonsense', () => {
    expect(read('from=yesterday&kinds=')).toEqual({
      kinds: [],
      from: undefined,
      until: undefined,
      search: '',
    });
  });

  it('leaves all else in the URL alone', () => {
    expect(write('tab=overview&kinds=tag', { kinds: ['touch', 'todo'] })).toBe(
      'tab=overview&kinds=touch%2Ctodo',
    );
    expect(write('kinds=tag&q=a&from=2026-11-01', { kinds: [], search: '' })).toBe('from=2026-11-01');
  });

  it('counts today among the last days', () => {
    expect(lastDays(7, today).from).toBe('2026-11-18');
  });

  it('knows its period by name', () => {
    expect(presetOf({}, today)).toBe('all');
    expect(presetOf({ from: '2026-10-26' }, today)).toBe('30');
    expect(presetOf({ from: '2026-10-26', until: '2026-10-27' }, today)).toBe('custom');
    expect(presetOf({ from: '2026-10-20' }, today)).toBe('custom');
  });

  it('says what narrows it', () => {
    expect(narrowedBy(read(''))).toEqual([]);
    expect(narrowedBy(read('kinds=tag&until=2026-11-01&q=a'))).toEqual(['kinds', 'period', 'search']);
  });
});
