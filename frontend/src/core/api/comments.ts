import { request, segment, type Page } from './http';
import type { Person } from './users';

export interface Comment {
  id: string;
  /** People are named in it as `@{id}`. */
  text: string;
  at: string;
  by?: Person;
  editedAt?: string;
  mentions: Person[];
  editable: boolean;
  deletable: boolean;
}

/** Where the comments of a record are. */
export interface CommentPlace {
  app: string;
  form: string;
  record: string;
}

const path = ({ app, form, record }: CommentPlace, comment?: string) =>
  `/apps/${segment(app)}/forms/${segment(form)}/records/${segment(record)}/comments${
    comment === undefined ? '' : `/${segment(comment)}`
  }`;

/** The newest first. */
export const listComments = (place: CommentPlace, after?: string) =>
  request<Page<Comment>>(path(place), { query: { after, limit: 5 } });

export const addComment = (place: CommentPlace, text: string) =>
  request<Comment>(path(place), { method: 'POST', body: { text } });

export const changeComment = (place: CommentPlace, id: string, text: string) =>
  request<Comment>(path(place, id), { method: 'PATCH', body: { text } });

export const deleteComment = (place: CommentPlace, id: string) =>
  request<undefined>(path(place, id), { method: 'DELETE' });

export const restoreComment = (place: CommentPlace, id: string) =>
  request<Comment>(`${path(place, id)}/restore`, { method: 'POST' });
