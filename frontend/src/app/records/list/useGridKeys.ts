import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { CellCursor } from '../inline/useCellCursor';

interface Actions {
  cursor: CellCursor;
  cols: number;
  /** Opens the input of the cell, if it has one. */
  edit: () => void;
  /** Opens the input with what is typed into it; undefined where keys mean something else. */
  write?: (key: string) => void;
  /** Goes to the page of the record. */
  open: () => void;
  /** Whether Enter opens the record from this cell. */
  links: boolean;
  clear: () => void;
}

const beginsNumber = /^[0-9.-]$/;

/** The keys of a grid in which a cell has the keyboard. */
export function useGridKeys({ cursor, cols, edit, write, open, links, clear }: Actions) {
  const { cell, go } = cursor;
  const moves: Record<string, () => void> = {
    ArrowDown: () => {
      go(cell.row + 1, cell.col);
    },
    ArrowUp: () => {
      go(cell.row - 1, cell.col);
    },
    ArrowLeft: () => {
      go(cell.row, cell.col - 1);
    },
    ArrowRight: () => {
      go(cell.row, cell.col + 1);
    },
    Home: () => {
      go(cell.row, 0);
    },
    End: () => {
      go(cell.row, cols - 1);
    },
    PageDown: () => {
      go(cell.row + 15, cell.col);
    },
    PageUp: () => {
      go(cell.row - 15, cell.col);
    },
    F2: edit,
    Enter: () => {
      if (links) open();
      else edit();
    },
    Escape: clear,
  };
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const move =
      moves[key] ??
      (write && beginsNumber.test(key)
        ? () => {
            write(key);
          }
        : undefined);
    if (!move) return;
    event.preventDefault();
    move();
  };
}

/** Ctrl/⌘ Z anywhere on the page but in an input. */
export function useUndoKey(onUndo: () => void): void {
  const latest = useRef(onUndo);
  useEffect(() => {
    latest.current = onUndo;
  });
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (typing || event.key !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}
