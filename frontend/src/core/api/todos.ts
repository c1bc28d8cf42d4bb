import type { Label } from '@/shared/i18n/language';
import type { FormDocument } from './forms';
import { request, segment, type Page } from './http';
import type { Match, Rec, TimelineItem, Values } from './records';
import type { Person } from './users';

export type TodoList = 'mine' | 'pool' | 'done' | 'started';

export interface Todo {
  id: string;
  app: string;
  title: Label;
  priority: 'high' | 'normal';
  state: 'open' | 'done' | 'cancelled';
  dueAt?: string;
  createdAt: string;
  assignee?: Person;
  role?: { key: string; label: Label };
  record?: { id: string; form: string; title: string };
  flow?: { key: string; label: Label };
  outcome?: string;
  doneAt?: string;
}

export interface Outcome {
  key: string;
  label: Label;
  primary?: boolean;
}

export interface TodoDetail extends Todo {
  hint?: Label;
  form?: FormDocument;
  outcomes: Outcome[];
  values: Values;
  customer?: Rec;
  /** The rules that hold for the customer. */
  why: Match[];
  timeline: TimelineItem[];
  mayComplete: boolean;
  mayClaim: boolean;
}

export interface TodoCounts {
  mine: number;
  overdue: number;
  pool: number;
  done: number;
  started: number;
}

export interface TodoFilter {
  state: TodoList;
  app?: string;
  search?: string;
  after?: string;
  limit?: number;
}

export interface Completion {
  outcome: string;
  note?: string;
  values?: Values;
}

const path = (id: string, verb?: string) => `/todos/${segment(id)}${verb ? `/${verb}` : ''}`;

export const listTodos = (filter: TodoFilter, signal?: AbortSignal) =>
  request<Page<Todo> & { counts: TodoCounts }>('/todos', { query: { ...filter }, signal });

/** As the server sends it: the todo beside what belongs to it. */
type TodoAnswer = { todo: Todo } & Omit<TodoDetail, keyof Todo>;

export async function getTodo(id: string): Promise<TodoDetail> {
  const { todo, ...rest } = await request<TodoAnswer>(path(id));
  return { ...todo, ...rest };
}

export const claimTodo = (id: string) => request<unknown>(path(id, 'claim'), { method: 'POST' });

export const unclaimTodo = (id: string) => request<unknown>(path(id, 'unclaim'), { method: 'POST' });

export const delegateTodo = (id: string, to: string, note?: string) =>
  request<unknown>(path(id, 'delegate'), { method: 'POST', body: { to, note } });

/** 409 `todo.already_done` when somebody was faster. */
export const completeTodo = (id: string, completion: Completion) =>
  request<unknown>(path(id, 'complete'), { method: 'POST', body: completion });

export const completeTodos = (ids: string[], outcome: string, note?: string) =>
  request<unknown>('/todos/complete', { method: 'POST', body: { ids, outcome, note } });
