import type { Cell } from '../inline/useCellCursor';

/** The cell that was clicked, unless it was a link or a button in it; `select` when it was the box that chooses the row. */
export function placeOf(target: EventTarget, current: Cell): (Cell & { select: boolean }) | undefined {
  if (!(target instanceof Element) || target.closest('a, button')) return undefined;
  const row = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
  const col = target.closest<HTMLElement>('[data-col]')?.dataset['col'];
  if (row === undefined) return undefined;
  return {
    row: Number(row),
    col: Number(col ?? current.col),
    select: target.closest('[data-select]') !== null,
  };
}
