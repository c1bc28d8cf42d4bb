import type { Label } from '@/shared/i18n/language';
import type { DocumentKind } from './documents';
import { request, segment, type Items } from './http';

export interface Use {
  key: string;
  /** The rules and flows that use the document. */
  by: { kind: DocumentKind; key: string; label: Label }[];
}

/** Which documents of a kind are used by what; those nobody uses are left out. */
export const listUses = (app: string, kind: DocumentKind) =>
  request<Items<Use>>(`/apps/${segment(app)}/uses/${kind}`);
