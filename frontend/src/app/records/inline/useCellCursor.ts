import { useState } from 'react';
import type { Leave } from './CellEditor';

export interface Cell {
  row: number;
  col: number;
}

const bounded = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));

/** The cell the keyboard is on, and whether its input is open. */
export function useCellCursor(rows: number, cols: number, onRow: (row: number) => void) {
  const [cell, setCell] = useState<Cell>({ row: -1, col: 0 });
  const [editing, setEditing] = useState(false);
  const go = (row: number, col: number) => {
    const next = { row: bounded(row, rows), col: bounded(col, cols) };
    setEditing(false);
    setCell(next);
    onRow(next.row);
  };
  return {
    cell,
    editing: editing && cell.row >= 0,
    go,
    edit: (at: Cell) => {
      setCell(at);
      setEditing(true);
    },
    leave: (to: Leave) => {
      const by = { stay: [0, 0], down: [1, 0], left: [0, -1], right: [0, 1] }[to];
      go(cell.row + (by[0] ?? 0), cell.col + (by[1] ?? 0));
    },
  };
}

export type CellCursor = ReturnType<typeof useCellCursor>;
