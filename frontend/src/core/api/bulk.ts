import type { Condition } from './condition';
import { request, segment } from './http';
import type { Job } from './jobs';
import type { Issue } from './problem';
import type { Values } from './records';

/** The records named, or all that the condition and the search leave. */
export type BulkRecords = { ids: string[] } | { all: true; condition?: Condition; search?: string };

/** `null` in `set` clears a field. */
export type BulkAction =
  | { set: Values }
  | { addTag: string }
  | { removeTag: string }
  | { delete: true }
  /** Lets the form's cleaning rules go through the records. */
  | { clean: true };

export interface BulkResult {
  /** Goes into {@link undoBulk}; none when nothing changed. */
  change?: string;
  changed: number;
  /** Were as wanted before, or are gone. */
  unchanged: number;
  refused: number;
  /** The first of those refused. */
  reasons: { record: string; title: string; issues: Issue[] }[];
}

export interface BulkUndone {
  restored: number;
  /** Changed or deleted by somebody since. */
  leftAlone: number;
}

const path = (app: string, form: string) => `/apps/${segment(app)}/forms/${segment(form)}/records/changes`;

export const startBulk = (app: string, form: string, records: BulkRecords, action: BulkAction) =>
  request<Job<BulkResult>>(path(app, form), { method: 'POST', body: { ...records, action } });

export const undoBulk = (app: string, form: string, change: string) =>
  request<Job<BulkUndone>>(`${path(app, form)}/${segment(change)}/undo`, { method: 'POST' });
