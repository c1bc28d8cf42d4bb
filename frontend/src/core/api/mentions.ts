import { request, segment, type Page } from './http';
import type { Person } from './users';

/** A comment that names the person who is signed in. */
export interface Mention {
  comment: string;
  app: string;
  form: string;
  record: { id: string; title: string };
  /** With the names of the people in it. */
  text: string;
  by?: Person;
  at: string;
  read: boolean;
}

const path = (comment: string) => `/mentions/${segment(comment)}/read`;

/** The newest first. */
export const listMentions = (after?: string) =>
  request<Page<Mention>>('/mentions', { query: { after, limit: 20 } });

export const countMentions = () => request<{ unread: number }>('/mentions/unread');

export const readMention = (comment: string) => request<undefined>(path(comment), { method: 'PUT' });

export const unreadMention = (comment: string) => request<undefined>(path(comment), { method: 'DELETE' });

/** Answers those that were unread. */
export const readAllMentions = () => request<{ comments: string[] }>('/mentions/read', { method: 'POST' });
