import type { Column } from './columns';

/** Of the column with the number of the row and its menu, in pixels. */
const handle = 36;

/** Least widths in pixels, by type. */
const least: Record<string, number> = {
  boolean: 64,
  date: 128,
  datetime: 168,
  text: 144,
  url: 144,
  link: 144,
  email: 144,
  long_text: 220,
};

const other = 104;

interface Widths {
  /** For `grid-template-columns`. It looks at no value: every row comes to the same columns by itself. */
  template: string;
  /** Of all columns together, in pixels. */
  least: number;
}

/** How wide the columns are: what is left over they share by their least widths. */
export function widthsOf(columns: Column[]): Widths {
  const widths = columns.map(({ type }) => least[type] ?? other);
  return {
    template: [`${handle}px`, ...widths.map((width) => `minmax(${width}px, ${width}fr)`)].join(' '),
    least: widths.reduce((sum, width) => sum + width, handle),
  };
}
