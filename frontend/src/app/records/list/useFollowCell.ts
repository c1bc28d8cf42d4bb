import { useEffect, useRef, type RefObject } from 'react';
import type { Cell } from '../inline/useCellCursor';
import { cellId } from './GridRow';

/** Keeps the cell of the keyboard in sight, and gives the keyboard back to the grid when the input of a cell is gone. */
export function useFollowCell(scroller: RefObject<HTMLElement | null>, cell: Cell, editing: boolean): void {
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) scroller.current?.focus({ preventScroll: true });
    wasEditing.current = editing;
  }, [scroller, editing]);
  useEffect(() => {
    if (cell.row < 0 || editing) return;
    document
      .getElementById(cellId(cell.row, cell.col))
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [cell.row, cell.col, editing]);
}
