import type { Label } from '@/shared/i18n/language';
import { request, segment, type Page } from './http';
import type { Rec } from './records';
import type { Person } from './users';

export interface Named {
  id: string;
  title: string;
}

/** By what records of a form can be compared. */
export interface DuplicateFields {
  /** Worth comparing, each by itself, the surest first. */
  telling: string[];
  comparable: string[];
  mostFields: number;
  mostRecords: number;
}

export interface DuplicateGroup {
  /** How many records there are; `records` holds the first of them. */
  size: number;
  records: Rec[];
}

export interface DuplicateCount {
  groups: number;
  records: number;
}

/** By field: the records whose value is taken; several only where lists are united. */
export type Choices = Record<string, string[]>;

export interface MergePreview {
  records: Rec[];
  /** When fields got their values, by record and field; absent while they are as they were entered first. */
  changed: Record<string, Record<string, string>>;
  /** Whose values are taken unless somebody chooses otherwise; its keys are the fields that can be chosen. */
  proposed: Choices;
  /** Fields of which several values can be united. */
  lists: string[];
  /** What belongs or links to each record: `form:<key>`, or another table. */
  moving: Record<string, { place: string; label?: Label; count: number }[]>;
  /** Running cases that would be ended: a flow runs once for a record. */
  ending: { record: string; flow: string }[];
}

export interface Merge {
  id: string;
  survivor: Named;
  others: Named[];
  /** How many fields of the one that stays got another value. */
  fields: number;
  moved: number;
  cases: number;
  at: string;
  by?: Person;
  undoneAt?: string;
  undoable: boolean;
}

export interface MergeUndone {
  records: string[];
  moved: number;
  /** Fields that somebody changed since; they keep what they are. */
  fields: string[];
  /** How much has gone on since and stays where it is. */
  kept: number;
  cases: number;
}

const path = (app: string, form: string) => `/apps/${segment(app)}/forms/${segment(form)}`;

export const getDuplicateFields = (app: string, form: string) =>
  request<DuplicateFields>(`${path(app, form)}/duplicates/fields`);

export const listDuplicates = (app: string, form: string, by: string[], after?: string) =>
  request<Page<DuplicateGroup>>(`${path(app, form)}/duplicates`, { query: { by: by.join(','), after } });

export const countDuplicates = (app: string, form: string, by: string[]) =>
  request<DuplicateCount>(`${path(app, form)}/duplicates/count`, { query: { by: by.join(',') } });

/** Remembers that no two of the records are the same; the id goes into {@link undismissDuplicates}. */
export const dismissDuplicates = (app: string, form: string, ids: string[]) =>
  request<{ id: string }>(`${path(app, form)}/duplicates/dismissals`, { method: 'POST', body: { ids } });

export const undismissDuplicates = (app: string, form: string, id: string) =>
  request<undefined>(`${path(app, form)}/duplicates/dismissals/${segment(id)}`, { method: 'DELETE' });

/** @param ids the record that stays first */
export const previewMerge = (app: string, form: string, ids: string[]) =>
  request<MergePreview>(`${path(app, form)}/merges/preview`, { method: 'POST', body: { ids } });

export const mergeRecords = (app: string, form: string, survivor: string, records: Rec[], values: Choices) =>
  request<Merge>(`${path(app, form)}/merges`, {
    method: 'POST',
    body: {
      survivor,
      versions: Object.fromEntries(records.map((record) => [record.id, record.version])),
      values,
    },
  });

export const listMerges = (app: string, form: string, after?: string) =>
  request<Page<Merge>>(`${path(app, form)}/merges`, { query: { after } });

export const undoMerge = (app: string, form: string, id: string) =>
  request<MergeUndone>(`${path(app, form)}/merges/${segment(id)}/undo`, { method: 'POST' });

/** What has become of a record: whether it lies in the recycle bin, and what it was merged into. */
export const getFate = (app: string, form: string, id: string) =>
  request<{ deleted: boolean; into?: Named }>(`${path(app, form)}/records/${segment(id)}/fate`);
