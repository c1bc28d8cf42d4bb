import type { Label } from '@/shared/i18n/language';
import type { DocumentKind } from './documents';
import { request, segment, type Items } from './http';
import type { Issue } from './problem';

/** What documents point to; a field's key is `form.field`. */
export type TargetKind =
  'form' | 'field' | 'message' | 'decision' | 'rule' | 'flow' | 'board' | 'tag' | 'group' | 'role';

interface Named {
  kind: DocumentKind;
  key: string;
  label: Label;
}

export interface Use {
  key: string;
  /** The documents that use it. */
  by: Named[];
}

/** The uses in one document. */
export interface DocumentUses extends Named {
  /** `area` is the part of the document; `nearest` what the place is called, null for the document itself. */
  places: { area: string; nearest: Label | null; place: string }[];
}

export interface FoundUses {
  items: DocumentUses[];
  /** Cases that run and whose flow uses it on their release. */
  running: { flow: string; label: Label; release: number; count: number }[];
}

/** Everything of a kind that is used by what; what nobody uses is left out. */
export const listUses = (app: string, kind: TargetKind) =>
  request<Items<Use>>(`/apps/${segment(app)}/uses/${kind}`);

/** Where one thing is used, place by place, and by which running cases. */
export const findUses = (app: string, kind: TargetKind, key: string) =>
  request<FoundUses>(`/apps/${segment(app)}/uses/${kind}/${segment(key)}`);

/** What can be called otherwise, but fields, which have a place of their own to do so. */
export type RenamedKind = Exclude<TargetKind, 'field'>;

const renamed: readonly string[] = [
  'form',
  'message',
  'decision',
  'rule',
  'flow',
  'board',
  'role',
  'tag',
  'group',
] satisfies RenamedKind[];

/** Whether what is of a kind can be called otherwise. */
export const isRenamed = (kind: string): kind is RenamedKind => renamed.includes(kind);

/** Calls something otherwise in every draft at once; answers the drafts changed. */
export const renameEverywhere = (app: string, kind: RenamedKind | 'field', key: string, to: string) =>
  request<Items<Named>>(`/apps/${segment(app)}/renames`, { method: 'POST', body: { kind, key, to } });

/** What a change of how many a field holds came to: the drafts changed, and what has to be settled by hand. */
export interface Held {
  items: Named[];
  issues: Issue[];
}

/** Lets a field with one record, person or department hold several, or one again, in every draft at once. */
export const holdSeveral = (app: string, form: string, field: string, several: boolean) =>
  request<Held>(`/apps/${segment(app)}/several`, { method: 'POST', body: { form, field, several } });
