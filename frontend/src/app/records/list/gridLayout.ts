import type { Column } from './columns';

export interface GridLayout {
  widths: number[];
  /** Of the frozen columns: their distance from the left edge. */
  lefts: number[];
  /** For CSS `grid-template-columns`. */
  template: string;
  total: number;
}

/**
 * Shares out the room: columns without a chosen width grow in proportion until the grid is filled.
 *
 * @param available width of the grid in pixels
 * @param leading   width of what stands before the columns
 */
export function layOut(columns: Column[], available: number, leading = 0): GridLayout {
  const natural = columns.reduce((sum, column) => sum + column.width, leading);
  const flexible = columns.reduce((sum, column) => sum + (column.fixed ? 0 : column.width), 0);
  const room = Math.max(0, available - natural);
  const widths = columns.map(({ fixed, width }) =>
    fixed || flexible === 0 ? width : width + Math.floor((room * width) / flexible),
  );
  const lefts: number[] = [];
  let total = leading;
  for (const width of widths) {
    lefts.push(total);
    total += width;
  }
  const leadingTrack = leading > 0 ? [`${leading}px`] : [];
  return { widths, lefts, total, template: [...leadingTrack, ...widths.map((w) => `${w}px`)].join(' ') };
}

/** How many columns may be frozen so that at least 40 % of the grid still moves. */
export function frozenFitting(layout: GridLayout, frozen: number, available: number): number {
  const most = available * 0.6;
  let count = Math.min(frozen, layout.widths.length);
  while (count > 1 && (layout.lefts[count - 1] ?? 0) + (layout.widths[count - 1] ?? 0) > most) count--;
  return count;
}

/** What stands in a head beside its words: the space at its sides, and the arrow that tells the order. */
const besideTitle = 44;
const widestTitle = 240;

/** Width of a head, in pixels, in which its title can be read: a Chinese character is as wide as two Latin letters. */
export function titleWidth(title: string): number {
  const letters = [...title].reduce((sum, letter) => sum + (letter >= '\u2e80' ? 13 : 7.5), 0);
  return Math.min(widestTitle, Math.ceil(letters) + besideTitle);
}
