import type { Property } from './forms';
import { apiUrl, request, segment } from './http';
import type { Job } from './jobs';

export interface InspectedColumn {
  index: number;
  header: string;
  samples: string[];
  /** Proposed field, with how sure the proposal is (0–1). */
  field?: string;
  confidence: number;
  newField?: { key: string; property: Property };
}

/** A sheet of a workbook behind the first. */
export interface InspectedSheet {
  name: string;
  rows: number;
  /** The sub-table whose rows it has; missing when it fits none. */
  field?: string;
  /** Headings of the sub-table's columns. */
  columns: string[];
  /** Headings that no column of the sub-table has. */
  unknown: string[];
}

export interface Inspection {
  id: string;
  fileName: string;
  encoding?: string;
  delimiter?: string;
  /** Whether the first row holds the titles of the columns. */
  titled: boolean;
  header: string[];
  sample: string[][];
  columns: InspectedColumn[];
  /** None when the form has no sub-tables. */
  sheets: InspectedSheet[];
}

/** `stop`: a blank is an error. */
export type BlankChoice = 'empty' | 'skipRow' | 'stop' | { value: unknown };

export interface Mapping {
  columns: Record<number, { field: string } | { skip: true }>;
  key?: string;
  mode: 'goodRows' | 'allOrNothing';
  onBlank: Record<string, BlankChoice>;
  /** Sub-tables whose rows are taken from further sheets. */
  rows: string[];
}

export interface CellError {
  /** Empty for the first one. */
  sheet: string;
  row: number;
  column: string;
  value: string;
  field: string;
  message: string;
}

export interface ImportCheck {
  rows: number;
  ok: number;
  bad: number;
  skipped: number;
  blanks: { field: string; count: number }[];
  /** The first 200. */
  errors: CellError[];
  creates: number;
  updates: number;
  /** Rows of sub-tables whose record is not in the file. */
  strays: number;
}

export interface ImportResult {
  importId: string;
  rows: number;
  created: number;
  updated: number;
  /** Already as the file says. */
  unchanged: number;
  skipped: number;
  failed: number;
  /** The first 200. */
  errors: CellError[];
  undoable: boolean;
}

const path = (app: string, form: string, rest: string) =>
  `/apps/${segment(app)}/forms/${segment(form)}/imports/${rest}`;

/** What a person corrects about a text file that was read wrongly; what is left out is found out. */
export interface Reading {
  encoding?: string;
  /** One character, or `tab`. */
  delimiter?: string;
  header?: 'true' | 'false';
}

export function inspectFile(
  app: string,
  form: string,
  file: File,
  reading: Reading = {},
  signal?: AbortSignal,
) {
  const body = new FormData();
  body.set('file', file);
  for (const [name, value] of Object.entries(reading)) body.set(name, String(value));
  return request<Inspection>(path(app, form, 'inspect'), { method: 'POST', body, signal });
}

export const checkImport = (app: string, form: string, id: string, mapping: Mapping, signal?: AbortSignal) =>
  request<ImportCheck>(path(app, form, `${segment(id)}/check`), {
    method: 'POST',
    body: { mapping },
    signal,
  });

export const runImport = (app: string, form: string, id: string, mapping: Mapping) =>
  request<Job<ImportResult>>(path(app, form, `${segment(id)}/run`), { method: 'POST', body: { mapping } });

export const undoImport = (app: string, form: string, id: string) =>
  request<Job>(path(app, form, `${segment(id)}/undo`), { method: 'POST' });

/** The rows with errors of an import, as a workbook. */
export const importErrorsUrl = (app: string, form: string, importId: string) =>
  apiUrl(path(app, form, `${segment(importId)}/errors.xlsx`), {});
