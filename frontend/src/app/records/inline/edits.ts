import type { Rec } from '@/core/api/records';

/** A cell that was changed, with the record as it stood then. */
export interface Edit {
  record: Rec;
  key: string;
  before: unknown;
  after: unknown;
}

const most = 100;

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * The edits before, now that the same person has changed the cell from `value` to something else: those that had made it
 * `value` can still be taken back, for nobody else came between.
 */
export function rebased(edits: Edit[], stored: Rec, key: string, value: unknown): Edit[] {
  return edits.map((edit) =>
    edit.record.id === stored.id && edit.key === key && same(edit.after, value)
      ? { ...edit, record: stored }
      : edit,
  );
}

/** The last edits with one more. */
export function withEdit(edits: Edit[], edit: Edit): Edit[] {
  return [...rebased(edits, edit.record, edit.key, edit.before).slice(1 - most), edit];
}
