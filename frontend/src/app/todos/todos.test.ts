import { describe, expect, it } from 'vitest';
import type { Todo } from '@/core/api/todos';
import { countdown } from './countdown';
import { groupOf, groupTodos } from './group';

/** A Tuesday. */
const now = new Date('2026-03-10T12:00:00+08:00');
const todo = (id: string, dueAt: string | undefined, priority: Todo['priority'] = 'normal'): Todo => ({
  id,
  app: 'churn',
  title: { en: id },
  priority,
  state: 'open',
  dueAt,
  createdAt: '2026-03-01T00:00:00Z',
});

describe('groupOf', () => {
  it.each([
    ['2026-03-10T11:59:00+08:00', 'overdue'],
    ['2026-03-10T23:59:00+08:00', 'today'],
    ['2026-03-11T00:01:00+08:00', 'week'],
    ['2026-03-15T23:00:00+08:00', 'week'],
    ['2026-03-16T00:00:00+08:00', 'later'],
  ])('puts %s under %s', (dueAt, group) => {
    expect(groupOf(dueAt, now)).toBe(group);
  });

  it('puts a todo without a deadline last', () => {
    expect(groupOf(undefined, now)).toBe('later');
  });

  it('has no rest of the week on a Sunday', () => {
    expect(groupOf('2026-03-16T09:00:00+08:00', new Date('2026-03-15T12:00:00+08:00'))).toBe('later');
  });
});

describe('groupTodos', () => {
  it('leaves empty groups out and sorts by deadline, then priority', () => {
    const groups = groupTodos(
      [
        todo('late', undefined),
        todo('b', '2026-03-10T15:00:00+08:00'),
        todo('c', '2026-03-10T15:00:00+08:00', 'high'),
        todo('a', '2026-03-10T14:00:00+08:00'),
      ],
      now,
    );
    expect(groups.map((group) => [group.key, group.todos.map((t) => t.id)])).toEqual([
      ['today', ['a', 'c', 'b']],
      ['later', ['late']],
    ]);
  });
});

describe('countdown', () => {
  it.each([
    ['2026-03-10T15:12:00+08:00', 'due.hours', { time: '3:12' }, 'soon'],
    ['2026-03-10T22:00:00+08:00', 'due.hours', { time: '10:00' }, 'calm'],
    ['2026-03-11T11:00:00+08:00', 'due.tomorrow', {}, 'calm'],
    ['2026-03-13T09:00:00+08:00', 'due.days', { count: 3 }, 'calm'],
    ['2026-03-10T10:30:00+08:00', 'due.overHours', { time: '1:30' }, 'overdue'],
    ['2026-03-08T10:00:00+08:00', 'due.overDays', { count: 2 }, 'overdue'],
  ])('says of %s %s', (dueAt, key, args, tone) => {
    expect(countdown(dueAt, now)).toEqual({ key, args, tone });
  });
});
