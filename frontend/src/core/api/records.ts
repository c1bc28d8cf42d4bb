import type { Label } from '@/shared/i18n/language';
import type { Table } from './catalog';
import type { Condition } from './condition';
import { apiUrl, request, segment, type Items, type Page } from './http';
import { isApiError } from './problem';
import type { Release } from './releases';
import type { Property } from './forms';
import type { Person } from './users';

export type Values = Record<string, unknown>;

export interface Rec {
  id: string;
  version: number;
  title: string;
  values: Values;
  tags: string[];
  createdAt: string;
  updatedAt: string;
  sample: boolean;
  /** Titles of linked records and names of people, by field. */
  display: Record<string, { id: string; title: string }>;
}

export interface RecordQuery {
  condition?: Condition;
  search?: string;
  sort?: { field: string; dir: 'asc' | 'desc' };
  limit?: number;
  after?: string;
  count?: boolean;
}

export interface HistoryItem {
  at: string;
  by?: Person;
  origin?: string;
  field: string;
  old: unknown;
  new: unknown;
  /** By id of the records, people and departments that the values mean. */
  names?: Record<string, string>;
}

/** What somebody else made of a field while one was editing it. */
export interface FieldConflict {
  field: string;
  before: unknown;
  value: unknown;
  at: string;
  by?: Person;
  origin?: string;
}

/** Why a change was refused: the other's changes, and the record as it stands now. */
export interface RecordConflict {
  conflicts: FieldConflict[];
  current: Rec;
}

export type TimelineKind = 'event' | 'record' | 'touch' | 'todo' | 'tag' | 'case' | 'change' | 'comment';

export interface TimelineItem {
  at: string;
  kind: TimelineKind;
  title: string;
  detail?: string;
  id?: string;
  state?: string;
  table?: string;
}

/** One comparison of a rule's condition for one record. */
export interface Why {
  /** Where it stands in the condition. */
  pointer?: string;
  /** The comparison itself, put into words by the page; absent when the rule has changed since. */
  condition?: Condition;
  /** What it saw on its left. */
  left?: string;
  /** What it saw there when the record began to match. */
  then?: string;
  op: string;
  right?: string;
  /** `null`: unknown, because a value is missing. */
  holds: boolean | null;
}

export interface RuleName {
  key: string;
  label: Label;
}

export interface Match {
  rule: RuleName;
  since: string;
  why: Why[];
}

export interface Explanation {
  tags: { tag: string; since: string; rule?: RuleName; why: Why[] }[];
  matches: Match[];
}

export interface Related {
  table: Table;
  /** The field that links here. */
  link: string;
  /** Of a sub-table or a list: its column that does. */
  column?: string;
  count: number;
}

const forms = (app: string, form: string) => `/apps/${segment(app)}/forms/${segment(form)}`;
const path = (app: string, form: string, id?: string) =>
  `${forms(app, form)}/records${id === undefined ? '' : `/${segment(id)}`}`;

export const queryRecords = (app: string, form: string, query: RecordQuery, signal?: AbortSignal) =>
  request<Page<Rec>>(`${path(app, form)}/query`, { method: 'POST', body: query, signal });

export interface RecordGroup {
  /** None for the records without a value. */
  value?: string | boolean;
  /** Name of a person. */
  title?: string;
  count: number;
}

/** How many records of a list have which value of a field. */
export const groupRecords = (
  app: string,
  form: string,
  query: Pick<RecordQuery, 'condition' | 'search'> & { field: string },
  signal?: AbortSignal,
) => request<Page<RecordGroup>>(`${path(app, form)}/groups`, { method: 'POST', body: query, signal });

export const getRecord = (app: string, form: string, id: string) => request<Rec>(path(app, form, id));

export const createRecord = (app: string, form: string, values: Values, idempotencyKey: string) =>
  request<Rec>(path(app, form), { method: 'POST', body: { values }, idempotencyKey });

export const changeRecord = (
  app: string,
  form: string,
  record: Pick<Rec, 'id' | 'version'>,
  values: Values,
) => request<Rec>(path(app, form, record.id), { method: 'PATCH', body: { values }, ifMatch: record.version });

/** The conflict a refused change brought, if that was the reason. */
export function conflictOf(error: unknown): RecordConflict | undefined {
  if (!isApiError(error, 412)) return undefined;
  const { conflicts, current } = error.problem as Partial<RecordConflict>;
  return conflicts && current ? { conflicts, current } : undefined;
}

/** What went with a deleted record: others that were deleted along with it, and others that lost a link to it. */
export interface Gone {
  deleted: Along[];
  unlinked: Along[];
}

interface Along {
  form: string;
  label: Label;
  link: Label;
  count: number;
}

export const deleteRecord = (app: string, form: string, record: Pick<Rec, 'id' | 'version'>) =>
  request<Gone | undefined>(path(app, form, record.id), { method: 'DELETE', ifMatch: record.version });

export const restoreRecord = (app: string, form: string, id: string) =>
  request<Rec>(`${path(app, form, id)}/restore`, { method: 'POST' });

export const getHistory = (app: string, form: string, id: string, after?: string) =>
  request<Page<HistoryItem>>(`${path(app, form, id)}/history`, { query: { after } });

export const explainRecord = (app: string, form: string, id: string) =>
  request<Explanation>(`${path(app, form, id)}/explain`);

export const getRelated = (app: string, form: string, id: string) =>
  request<Items<Related>>(`${path(app, form, id)}/related`);

/** Adds fields to the form and publishes. */
export const addFields = (app: string, form: string, fields: { key: string; property: Property }[]) =>
  request<Release>(`${forms(app, form)}/fields`, { method: 'POST', body: { fields } });

const asked = ({ condition, search, sort }: RecordQuery) => ({
  condition: condition === undefined ? undefined : JSON.stringify(condition),
  search,
  sort: sort?.field,
  dir: sort?.dir,
});

/** The list as a file: filtered, searched and sorted as it is, with these fields as columns. */
export const exportUrl = (
  app: string,
  form: string,
  type: 'csv' | 'xlsx',
  query: RecordQuery,
  columns: string[],
) => apiUrl(`${path(app, form)}.${type}`, { ...asked(query), columns: columns.join(',') });

/** So many records of a list are printed at most. */
export const mostPrinted = 5000;

/** The list on paper, as `exportUrl`; `view` is the id of the saved view that names it. */
export const listPrintUrl = (
  app: string,
  form: string,
  query: RecordQuery,
  { columns, view, locale }: { columns: string[]; view?: string; locale: string },
) => apiUrl(`${path(app, form)}.pdf`, { ...asked(query), columns: columns.join(','), view, locale });

/** One record as a document. */
export const recordPrintUrl = (app: string, form: string, id: string, type: 'pdf' | 'docx', locale: string) =>
  apiUrl(`${path(app, form, id)}.${type}`, { locale });
