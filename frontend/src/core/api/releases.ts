import type { Change, DocumentKind } from './documents';
import { request, segment, type Page } from './http';
import type { Person } from './users';

export interface Release {
  number: number;
  note: string;
  at: string;
  by?: Person;
  hash: string;
  live: boolean;
  changes: Change[];
  runningCases: number;
}

const path = (app: string) => `/apps/${segment(app)}/releases`;

/**
 * Publishes the draft; refused with issues (422) when one document is broken. `accept` names the fields whose values may
 * leave them where they do not fit a new type.
 */
export const publish = (app: string, note: string, accept: string[] = []) =>
  request<Release>(path(app), { method: 'POST', body: { note, accept } });

export const listReleases = (app: string, after?: string) =>
  request<Page<Release>>(path(app), { query: { after } });

export const getRelease = (app: string, number: number) => request<Release>(`${path(app)}/${number}`);

export const restoreRelease = (app: string, number: number, note: string) =>
  request<Release>(`${path(app)}/${number}/restore`, { method: 'POST', body: { note } });

export const getReleasedDocument = <T = unknown>(
  app: string,
  number: number,
  kind: DocumentKind,
  key: string,
) => request<T>(`${path(app)}/${number}/documents/${kind}/${segment(key)}`);
