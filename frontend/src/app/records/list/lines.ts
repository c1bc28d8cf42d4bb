import type { Rec } from '@/core/api/records';

/** The lines of a grid: records, and what stands between them. */
export interface Lines {
  count: number;
  /** `undefined` where another thing stands, or a record that is not loaded yet. */
  record: (line: number) => Rec | undefined;
  /** -1 for a record that has no line. */
  lineOf: (id: string) => number;
}

export const recordLines = (items: Rec[]): Lines => ({
  count: items.length,
  record: (line) => items[line],
  lineOf: (id) => items.findIndex((record) => record.id === id),
});
