import type { Label } from '@/shared/i18n/language';
import { request, type Items } from './http';

/** A text with the words looked for: start and length of each, in UTF-16 units. */
export interface Marked {
  text: string;
  marks: { start: number; length: number }[];
}

export interface SearchHit {
  record: string;
  title: Marked;
  /** Further fields that hold a word. */
  matches: { field: string; label: Label; text: Marked }[];
  updatedAt: string;
}

/** What was found in one form. */
export interface SearchGroup {
  app: string;
  appLabel: Label;
  form: string;
  label: Label;
  total: number;
  hits: SearchHit[];
}

/** Where a record stands. */
export interface Place {
  app: string;
  form: string;
  record: string;
}

/** Records of all forms with every word of the text; those of `app` come first. */
export const searchRecords = (text: string, app: string, limit: number, signal?: AbortSignal) =>
  request<Items<SearchGroup>>('/search', { query: { q: text, app, limit }, signal });

/** Those of the records that are there. */
export const knownRecords = (records: Place[], signal?: AbortSignal) =>
  request<Items<SearchGroup>>('/search/records', { method: 'POST', body: { records }, signal });
