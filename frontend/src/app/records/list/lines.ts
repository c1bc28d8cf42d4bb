import type { CSSProperties, ReactNode } from 'react';
import type { Rec } from '@/core/api/records';

/** The lines of a grid: records, and what stands between them. */
export interface Lines {
  count: number;
  /** `undefined` where another thing stands, or a record that is not loaded yet. */
  record: (line: number) => Rec | undefined;
  /** -1 for a record that has no line. */
  lineOf: (id: string) => number;
  /** Told which lines are in sight, where they are not loaded with the list; the end is behind the last one. */
  onSight?: (first: number, end: number) => void;
  /** Enter on a line that is no record. */
  onEnter?: (line: number) => void;
  /** Draws a line that is no record. */
  between?: (place: LinePlace) => ReactNode;
}

/** Where a line stands, and whether the keyboard is on it. */
export interface LinePlace {
  line: number;
  /** Of the cell the keyboard is on, if it is in this line. */
  id: string | undefined;
  current: boolean;
  style: CSSProperties;
}

export const recordLines = (items: Rec[]): Lines => ({
  count: items.length,
  record: (line) => items[line],
  lineOf: (id) => items.findIndex((record) => record.id === id),
});
