import type { Condition } from './condition';
import { request, segment, type Items } from './http';

export type ViewKind = 'grid' | 'kanban' | 'calendar';

export interface ViewColumn {
  /** Key of a field; `#tags` for the tags. */
  field: string;
  /** In pixels; what suits the field without. */
  width?: number;
}

/** How a view shows the records of its form. */
export interface ViewSettings {
  kind?: ViewKind;
  /** Those of the form when left out. A field the form has lost stays named here and is not shown. */
  columns?: ViewColumn[];
  /** How many columns from the left stay in sight; the first alone when left out. */
  frozen?: number;
  /** All of these hold. */
  filters?: Condition[];
  sort?: { field: string; dir: 'asc' | 'desc' };
  /** The field a kanban has its columns by, or a table its groups. */
  group?: string;
  /** The field a calendar has its days by. */
  date?: string;
}

export interface SavedView {
  id: string;
  name: string;
  /** Everybody in the app has it; otherwise it is the person's own. */
  shared: boolean;
  editable: boolean;
  settings: ViewSettings;
  version: number;
}

export type ViewDraft = Pick<SavedView, 'name' | 'shared' | 'settings'>;
type Versioned = Pick<SavedView, 'id' | 'version'>;

const path = (app: string, form: string, id?: string) =>
  `/apps/${segment(app)}/forms/${segment(form)}/views${id === undefined ? '' : `/${segment(id)}`}`;

/** Everybody's views and one's own. */
export const listViews = (app: string, form: string) => request<Items<SavedView>>(path(app, form));

export const createView = (app: string, form: string, draft: ViewDraft) =>
  request<SavedView>(path(app, form), { method: 'POST', body: draft });

export const changeView = (app: string, form: string, view: Versioned, draft: ViewDraft) =>
  request<SavedView>(path(app, form, view.id), { method: 'PUT', body: draft, ifMatch: view.version });

export const deleteView = (app: string, form: string, view: Versioned) =>
  request<undefined>(path(app, form, view.id), { method: 'DELETE', ifMatch: view.version });

export const restoreView = (app: string, form: string, id: string) =>
  request<SavedView>(`${path(app, form, id)}/restore`, { method: 'POST' });
