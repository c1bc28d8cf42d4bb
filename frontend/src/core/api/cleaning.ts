import type { Condition } from './condition';
import { request, segment } from './http';

export type CleaningKind = 'trim' | 'collapse' | 'width' | 'case' | 'phone' | 'email' | 'fill' | 'outlier';

/** One thing done to values before they are judged; which settings it has depends on its kind. */
export interface CleaningRule {
  key: string;
  kind: CleaningKind;
  fields: string[];
  if?: Condition;
  /** `width`: half or full; `case`: upper, lower or title. */
  to?: 'half' | 'full' | 'upper' | 'lower' | 'title';
  /** `fill`: where the value comes from. */
  from?: 'constant' | 'field' | 'median' | 'previous';
  value?: unknown;
  field?: string;
  /** `outlier`: how the usual is known, and what happens to the others. */
  by?: 'range' | 'iqr' | 'zscore';
  min?: number;
  max?: number;
  factor?: number;
  then?: 'mark' | 'reject';
  tag?: string;
}

/** What one rule would do to the records that stand. */
export interface CleaningEffect {
  rule: string;
  corrected: number;
  marked: number;
  refused: number;
  /** `after` equals `before` where the value would stay. */
  samples: { record: string; title: string; field: string; before: unknown; after: unknown }[];
}

export interface CleaningPreview {
  /** How many records were looked at, of how many. */
  looked: number;
  records: number;
  /** Of those looked at: how many would get another value. */
  changed: number;
  rules: CleaningEffect[];
}

const path = (app: string, form: string) => `/apps/${segment(app)}/forms/${segment(form)}/cleaning`;

/** How many corrections each rule has made, by its key. */
export const cleaningCounts = (app: string, form: string) =>
  request<{ corrections: Record<string, number> }>(path(app, form));

/** What rules that need not be published would do. */
export const previewCleaning = (app: string, form: string, rules: CleaningRule[], signal?: AbortSignal) =>
  request<CleaningPreview>(`${path(app, form)}/preview`, { method: 'POST', body: { rules }, signal });
