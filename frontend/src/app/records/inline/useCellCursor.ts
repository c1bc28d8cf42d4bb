import { useState } from 'react';
import type { Lines } from '../list/lines';
import type { Leave } from './CellEditor';

export interface Cell {
  row: number;
  col: number;
}

const bounded = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
const steps: Record<Leave, [down: number, right: number]> = {
  stay: [0, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

/**
 * The cell the keyboard is on, and whether its input is open. An open input stays with its record, wherever a change of
 * the list moves it.
 */
export function useCellCursor(lines: Lines, cols: number, onRow: (row: number) => void) {
  const [at, setAt] = useState<Cell>({ row: -1, col: 0 });
  const [edited, setEdited] = useState<string>();
  const row = edited === undefined ? at.row : lines.lineOf(edited);
  const go = (toRow: number, toCol: number) => {
    const next = { row: bounded(toRow, lines.count), col: bounded(toCol, cols) };
    setEdited(undefined);
    setAt(next);
    onRow(next.row);
  };
  return {
    cell: { row: row < 0 ? at.row : row, col: at.col },
    editing: edited !== undefined && row >= 0,
    go,
    edit: (cell: Cell) => {
      setAt(cell);
      setEdited(lines.record(cell.row)?.id);
    },
    leave: (to: Leave) => {
      const [down, right] = steps[to];
      go((row < 0 ? at.row : row) + down, at.col + right);
    },
  };
}

export type CellCursor = ReturnType<typeof useCellCursor>;
