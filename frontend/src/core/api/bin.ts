import type { Label } from '@/shared/i18n/language';
import { request, segment, type Page } from './http';
import type { Issue } from './problem';
import type { Person } from './users';

export interface BinItem {
  id: string;
  title: string;
  deletedAt: string;
  /** Absent when it was no person. */
  deletedBy?: Person;
  /** What it was merged into, if it was. */
  into?: { id: string; title: string };
}

/** What goes, or changes, with records that are deleted for good. */
export interface BinExtent {
  records: number;
  changes: number;
  comments: number;
  /** Records that link to them: `deleted` ones go, too, the others stay without the link. */
  links: { form: string; label: Label; link: Label; deleted: boolean; count: number }[];
}

export interface BinRestored {
  restored: number;
  refused: { id: string; title: string; issues: Issue[] }[];
}

const path = (app: string, form: string) => `/apps/${segment(app)}/forms/${segment(form)}/bin`;

export const listBin = (app: string, form: string, search: string, after?: string) =>
  request<Page<BinItem>>(path(app, form), { query: { search, after, limit: 100 } });

export const restoreFromBin = (app: string, form: string, ids: string[]) =>
  request<BinRestored>(`${path(app, form)}/restore`, { method: 'POST', body: { ids } });

export const binExtent = (app: string, form: string, ids: string[]) =>
  request<BinExtent>(`${path(app, form)}/extent`, { method: 'POST', body: { ids } });

export const purgeFromBin = (app: string, form: string, ids: string[]) =>
  request<{ purged: number }>(`${path(app, form)}/purge`, { method: 'POST', body: { ids } });
