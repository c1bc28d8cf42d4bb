import type { Label } from '@/shared/i18n/language';
import { request, requestWithEtag, segment, type Answer, type Items } from './http';
import type { Issue } from './problem';
import type { Person } from './users';

export type DocumentKind = 'app' | 'form' | 'message' | 'decision' | 'rule' | 'flow' | 'board' | 'case';

export interface DocumentSummary {
  kind: DocumentKind;
  key: string;
  label: Label;
  version: number;
  updatedAt: string;
  updatedBy?: { id: string; name: string; username: string };
  /** Differs from the live release. */
  changed: boolean;
}

export interface SavedDocument {
  version: number;
  updatedAt: string;
  issues: Issue[];
}

export interface Change {
  kind: DocumentKind;
  key: string;
  label: Label;
  change: 'added' | 'changed' | 'removed';
  details: string[];
}

const path = (app: string, kind: DocumentKind, key: string) =>
  `/apps/${segment(app)}/documents/${kind}/${segment(key)}`;

const typeOf = (kind: DocumentKind) =>
  kind === 'flow' || kind === 'decision' ? 'application/xml' : 'application/json';

export const listDocuments = (app: string) =>
  request<Items<DocumentSummary>>(`/apps/${segment(app)}/documents`);

/** The draft with its version: a parsed object for JSON kinds, text for flows and decisions. */
export const getDocument = <T = unknown>(app: string, kind: DocumentKind, key: string): Promise<Answer<T>> =>
  requestWithEtag<T>(path(app, kind, key));

/** Saves a draft over the version it is based on, or creates it when `version` is undefined. */
export const saveDocument = (
  app: string,
  kind: DocumentKind,
  key: string,
  content: unknown,
  version: string | number | undefined,
) =>
  request<SavedDocument>(path(app, kind, key), {
    method: 'PUT',
    body: content,
    contentType: typeOf(kind),
    ...(version === undefined ? { ifNoneMatch: '*' as const } : { ifMatch: version }),
  });

/** Deletes a draft; one that others use only with `force`. */
export const deleteDocument = (
  app: string,
  kind: DocumentKind,
  key: string,
  version: string | number,
  force = false,
) =>
  request<undefined>(`${path(app, kind, key)}${force ? '?force=true' : ''}`, {
    method: 'DELETE',
    ifMatch: version,
  });

/** What publishing does to the tables; `accept` is what has to be accepted first, null when nothing is lost by it. */
export interface PlanStep {
  text: string;
  accept: string | null;
}

/** Checks the whole draft bundle. */
export const checkDraft = (app: string) =>
  request<{ issues: Issue[]; plan: PlanStep[]; changes: Change[] }>(`/apps/${segment(app)}/check`, {
    method: 'POST',
  });

/** Says that I have the document open; to be said again within 30 seconds. Answers who else has. */
export const openDocument = (app: string, kind: DocumentKind, key: string) =>
  request<Items<Person>>(`${path(app, kind, key)}/editors`, { method: 'PUT' });

/** Says that I have closed it. */
export const closeDocument = (app: string, kind: DocumentKind, key: string) =>
  request<undefined>(`${path(app, kind, key)}/editors`, { method: 'DELETE', keepalive: true });

interface Renamed {
  renamed?: { kind: string; from: string; to: string }[];
}

/** What a document that was called `key` is called now; `undefined` when it was not given another key. */
export const presentKey = async (
  app: string,
  kind: DocumentKind,
  key: string,
): Promise<string | undefined> => {
  const { body } = await getDocument<Renamed>(app, 'app', 'app');
  const now = (body.renamed ?? []).reduce(
    (known, step) => (step.kind === kind && step.from === known ? step.to : known),
    key,
  );
  return now === key ? undefined : now;
};

/** Keys that documents of a kind had before: nothing else is called so. */
export const formerKeys = async (app: string, kind: DocumentKind): Promise<string[]> => {
  const { body } = await getDocument<Renamed>(app, 'app', 'app');
  return (body.renamed ?? []).filter((step) => step.kind === kind).map(({ from }) => from);
};
