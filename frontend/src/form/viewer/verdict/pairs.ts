import type { FormDocument } from '@/core/api/forms';
import type { Values } from '@/core/api/records';

/** A random form with records, as the server's tests write them: what is typed, what is sent of it, and its issues. */
export interface Pairs {
  seed: number;
  number: number;
  form: FormDocument;
  records: { typed: Values; sent: Values; issues: string[] }[];
  /** The same of changes of records that stand: what is typed into the fields, one after the other. */
  changes: { standing: Values; typed: Values; sent: Values; issues: string[] }[];
}

export const pairsOf = (lines: string): Pairs[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Pairs);
