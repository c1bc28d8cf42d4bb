import type { Label } from '@/shared/i18n/language';
import type { Condition } from './condition';
import { apiUrl, request, segment, type Items } from './http';
import type { Issue } from './problem';

export type WidgetType = 'kpi' | 'line' | 'bar' | 'stacked' | 'pie' | 'funnel' | 'table' | 'text';
export type MeasureFormat = 'number' | 'percent' | 'money' | 'hours';

export interface Measure {
  label: Label;
  fn?: string;
  field?: string;
  where?: Condition;
  ratio?: [string, string];
  format?: MeasureFormat;
  definition?: Label;
}

export interface Dimension {
  label: Label;
  field: string;
  by?: 'day' | 'week' | 'month' | 'quarter' | 'year';
}

export interface DataSet {
  table: string;
  where?: Condition;
  measures: Record<string, Measure>;
  dimensions: Record<string, Dimension>;
  period?: string;
}

export interface Widget {
  id: string;
  type: WidgetType;
  title?: Label;
  dataSet?: string;
  dimension?: string;
  /** Second dimension of a stacked chart. */
  series?: string;
  measures?: string[];
  compare?: 'previous';
  text?: Label;
  limit?: number;
  [more: string]: unknown;
}

export interface Placed {
  widget: string;
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface BoardDocument {
  schemaVersion: 1;
  key: string;
  label: Label;
  dataSets: Record<string, DataSet>;
  widgets: Widget[];
  /** On a grid of 24 columns. */
  layout: Placed[];
  filters?: { kind: 'period'; default?: { days?: number; months?: number } }[];
}

export interface WidgetColumn {
  key: string;
  label: string;
  kind: 'dimension' | 'measure';
  format?: MeasureFormat;
}

/** One figure; a ratio comes with its two parts. Missing numbers are absent or null. */
export interface Kpi {
  measure: string;
  label?: string;
  value?: number | null;
  previous?: number | null;
  /** Whether a comparison was asked for. */
  compared?: boolean;
  numerator?: number | null;
  denominator?: number | null;
  numeratorLabel?: string;
  denominatorLabel?: string;
  format: MeasureFormat;
  definition?: string;
}

export interface WidgetData {
  /** The dimension, if any, then one column per measure, or per value of the second dimension. */
  columns: WidgetColumn[];
  /** Parallel to `columns`: text for the dimension, numbers or null for measures. */
  rows: (string | number | null)[][];
  /** What `drill` calls each row; `__other` gathers what is beyond the widget's limit. */
  keys?: string[];
  /** What `drill` calls each measure column when they come from a second dimension. */
  series?: string[];
  kpi?: Kpi;
  text?: string;
  issues?: Issue[];
}

export interface BoardData {
  period: { from: string; to: string };
  widgets: Record<string, WidgetData>;
}

export interface BoardPeriod {
  from?: string;
  to?: string;
}

const path = (app: string, board: string) => `/apps/${segment(app)}/boards/${segment(board)}`;

export const listBoards = (app: string) =>
  request<Items<{ key: string; label: Label }>>(`/apps/${segment(app)}/boards`);

export const getBoard = (app: string, board: string) => request<BoardDocument>(path(app, board));

export const getBoardData = (app: string, board: string, period: BoardPeriod, locale: string) =>
  request<BoardData>(`${path(app, board)}/data`, { query: { ...period, locale } });

/** The data of a board that is not saved, for the editor. */
export const previewBoard = (
  app: string,
  document: BoardDocument,
  period: BoardPeriod,
  signal?: AbortSignal,
) =>
  request<BoardData>(`${path(app, '_draft')}/data`, {
    method: 'POST',
    body: { document, ...period },
    signal,
  });

export const boardFileUrl = (
  app: string,
  board: string,
  type: 'pdf' | 'xlsx' | 'docx' | 'html',
  period: BoardPeriod,
  locale?: string,
) => apiUrl(`${path(app, board)}.${type}`, { ...period, locale });

/** A figure of a widget: which measure, in which row and column. */
export interface DrillPoint {
  widget: string;
  measure: string;
  key?: string;
  series?: string;
}

/** The records behind a figure: which table, and the condition they meet. */
export const drill = (app: string, board: string, point: DrillPoint & BoardPeriod) =>
  request<{ table: string; condition: Condition }>(`${path(app, board)}/drill`, {
    method: 'POST',
    body: point,
  });
