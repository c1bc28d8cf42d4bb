import { describe, expect, it } from 'vitest';
import { staleKeys } from './topics';

describe('staleKeys', () => {
  it('names the lists of the form and the boards of the app when records change', () => {
    expect(staleKeys({ topic: 'records', app: 'churn', form: 'customer' })).toEqual([
      ['app', 'churn', 'records', 'customer'],
      ['app', 'churn', 'board-data'],
    ]);
  });

  it('names one job', () => {
    expect(staleKeys({ topic: 'job', id: 'j1' })).toEqual([['job', 'j1']]);
  });

  it('names everything of the app when a release goes live', () => {
    expect(staleKeys({ topic: 'releases', app: 'churn' })).toEqual([['apps'], ['app', 'churn']]);
  });

  it('names who edits what when somebody opens or closes a document', () => {
    expect(staleKeys({ topic: 'editors', app: 'churn' })).toEqual([['app', 'churn', 'editors']]);
  });

  it('names the todos even when no app is given', () => {
    expect(staleKeys({ topic: 'todos' })).toEqual([['todos']]);
  });

  it('names the mentions of whoever is signed in', () => {
    expect(staleKeys({ topic: 'mentions' })).toEqual([['mentions']]);
  });

  it('makes nothing stale for a heartbeat, or for news of a later version', () => {
    expect(staleKeys({ topic: 'heartbeat' })).toEqual([]);
    expect(staleKeys({ topic: 'weather' as 'heartbeat' })).toEqual([]);
  });
});
