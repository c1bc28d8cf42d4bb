import { labelText, languages } from '@/shared/i18n/language';
import { optionsOf } from '../state/fieldType';
import { newRow, type Column, type Row } from './columns';

/** The cells of text a spreadsheet put on the clipboard; undefined when it is a single one. */
export function blockOf(text: string): string[][] | undefined {
  const trimmed = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (!/[\t\n]/.test(trimmed)) return undefined;
  return trimmed.split('\n').map((line) => line.split('\t').map((cell) => cell.trim()));
}

const yes = new Set(['true', 'yes', 'y', '1', '是', '√', '✓']);
const no = new Set(['false', 'no', 'n', '0', '否', '×']);

function numberIn(text: string, whole: boolean): number | undefined {
  const percent = text.endsWith('%');
  const plain = text.replace(/[\s,，¥￥$€£%元]/g, '');
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain)) return undefined;
  const value = Number((Number(plain) / (percent ? 100 : 1)).toPrecision(14));
  return whole && !Number.isInteger(value) ? undefined : value;
}

function dayIn(text: string): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}

function optionIn(text: string, column: Column): string | undefined {
  const same = (one: string) => one.toLowerCase() === text.toLowerCase();
  return optionsOf(column.property).find(
    ({ value, label }) =>
      same(value) ||
      (typeof label === 'string' ? same(label) : languages.some((one) => same(labelText(label, one)))),
  )?.value;
}

/** What a column makes of the text of a cell; undefined when it cannot read it. */
export function readCell(column: Column, text: string): unknown {
  switch (column.type) {
    case 'integer':
    case 'rating':
    case 'nps':
    case 'duration':
      return numberIn(text, true);
    case 'decimal':
    case 'money':
    case 'percent':
      return numberIn(text, false);
    case 'boolean':
      return yes.has(text.toLowerCase()) ? true : no.has(text.toLowerCase()) ? false : undefined;
    case 'date':
      return dayIn(text);
    case 'choice':
      return optionIn(text, column);
    case 'choices':
      return text
        .split(/[,;，；、]/)
        .map((one) => optionIn(one.trim(), column))
        .filter((one) => one !== undefined);
    case 'text':
    case 'long_text':
    case 'phone':
    case 'email':
    case 'url':
      return text;
    default:
      return undefined;
  }
}

/** The rows with a block written over them from a cell on, and how many of its cells could not be read. */
export function withBlock(
  rows: Row[],
  columns: Column[],
  from: { row: number; column: number },
  block: string[][],
  most: number,
): { rows: Row[]; unread: number } {
  const next = [...rows];
  let unread = 0;
  block.forEach((cells, down) => {
    const at = from.row + down;
    if (at >= most) {
      unread += cells.filter((cell) => cell !== '').length;
      return;
    }
    const row = { ...(next[at] ?? newRow(columns)) };
    cells.forEach((text, right) => {
      const column = columns[from.column + right];
      if (text === '' || column?.computed) return;
      const value = column && readCell(column, text);
      if (!column || value === undefined) unread += 1;
      else row[column.key] = value;
    });
    next[at] = row;
  });
  return { rows: next, unread };
}
