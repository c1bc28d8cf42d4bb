import type { Todo } from '@/core/api/todos';
import { daysBetween } from '@/shared/format/time';

export const groupKeys = ['overdue', 'today', 'week', 'later'] as const;
export type GroupKey = (typeof groupKeys)[number];

export interface TodoGroup {
  key: GroupKey;
  todos: Todo[];
}

/** Where a todo belongs by its deadline; the week ends on Sunday. */
export function groupOf(dueAt: string | undefined, now: Date): GroupKey {
  if (!dueAt) return 'later';
  const due = new Date(dueAt);
  if (due.getTime() < now.getTime()) return 'overdue';
  const days = daysBetween(now, due);
  if (days === 0) return 'today';
  const untilSunday = (7 - now.getDay()) % 7;
  return days <= untilSunday ? 'week' : 'later';
}

/** Urgent first: by deadline, none last; high priority first where deadlines are the same. */
function byUrgency(a: Todo, b: Todo): number {
  const due = (todo: Todo) => (todo.dueAt ? Date.parse(todo.dueAt) : Number.POSITIVE_INFINITY);
  if (due(a) !== due(b)) return due(a) < due(b) ? -1 : 1;
  return Number(b.priority === 'high') - Number(a.priority === 'high');
}

/** The todos in groups that are not empty, each in order of urgency. */
export function groupTodos(todos: Todo[], now: Date): TodoGroup[] {
  const sorted = [...todos].sort(byUrgency);
  return groupKeys
    .map((key) => ({ key, todos: sorted.filter((todo) => groupOf(todo.dueAt, now) === key) }))
    .filter((group) => group.todos.length > 0);
}
