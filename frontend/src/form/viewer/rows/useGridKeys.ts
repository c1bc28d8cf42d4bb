import { useRef, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react';
import { rowsOf, type Column } from './columns';
import { blockOf, withBlock } from './paste';
import type { RowActions } from './useRows';

interface Options {
  grid: RefObject<HTMLElement | null>;
  columns: Column[];
  most: number;
  actions: RowActions;
  rows: () => unknown;
  /** Told how many cells of a pasted block could not be read. */
  onUnread: (count: number) => void;
}

interface At {
  row: string;
  column: string;
}

function placeOf(target: EventTarget): At | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  const column = cell?.dataset['cell'];
  return row === undefined || column === undefined ? undefined : { row, column };
}

const inputs = 'input, textarea, button, [role="combobox"]';

/** Puts the focus into a cell, once it is drawn. */
export function focusCell(grid: HTMLElement | null, { row, column }: At): void {
  const find = (from: Element | null | undefined, part: 'row' | 'cell', name: string) =>
    [...(from?.querySelectorAll<HTMLElement>(`[data-${part}]`) ?? [])].find(
      (one) => one.dataset[part] === name,
    );
  requestAnimationFrame(() => {
    find(find(grid, 'row', row), 'cell', column)
      ?.querySelector<HTMLElement>(inputs)
      ?.focus();
  });
}

/**
 * Enter goes down and makes a row at the end, as in a spreadsheet below the cell from which one went on by Tab; ⌥ with an arrow moves the row; a block
 * is pasted over cells.
 */
export function useGridKeys({ grid, columns, most, actions, rows, onUnread }: Options) {
  const down = ({ row, column }: At, step: -1 | 1) => {
    const all = rowsOf(rows());
    const next =
      all[all.findIndex((one) => one.id === row) + step]?.id ?? (step > 0 ? actions.add() : undefined);
    if (next !== undefined) focusCell(grid.current, { row: next, column });
  };
  const began = useRef<At>(undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = placeOf(event.target);
    if (event.key === 'Tab' && at && !event.shiftKey && began.current?.row !== at.row) began.current = at;
    const row = at?.row ?? (event.target as Element).closest<HTMLElement>('[data-row]')?.dataset['row'];
    const arrow = ({ ArrowUp: -1, ArrowDown: 1 } as Record<string, -1 | 1>)[event.key];
    if (row !== undefined && arrow && event.altKey) {
      event.preventDefault();
      actions.step(row, arrow);
      return;
    }
    const listOpen = (event.target as Element).getAttribute('aria-expanded') === 'true';
    const plain = !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing && !listOpen;
    if (!at || event.key !== 'Enter' || !plain) return;
    event.preventDefault();
    event.stopPropagation();
    const start = began.current;
    began.current = undefined;
    if (event.shiftKey) down(at, -1);
    else down(start?.row === at.row ? start : at, 1);
  };
  const onPointerDown = () => {
    began.current = undefined;
  };
  const onPaste = (event: ClipboardEvent) => {
    const at = placeOf(event.target);
    const block = blockOf(event.clipboardData.getData('text/plain'));
    if (!at || !block) return;
    event.preventDefault();
    const all = rowsOf(rows());
    const from = {
      row: all.findIndex((one) => one.id === at.row),
      column: columns.findIndex((one) => one.key === at.column),
    };
    const pasted = withBlock(all, columns, from, block, most);
    actions.replace(pasted.rows);
    onUnread(pasted.unread);
  };
  return { onKeyDown, onPaste, onPointerDown };
}
