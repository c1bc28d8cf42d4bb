import type { Field } from '@/core/api/catalog';
import type { LiveForm } from '@/core/api/forms';
import type { ViewColumn } from '@/core/api/views';

export interface Column {
  key: string;
  /** None for the column of tags. */
  field?: Field;
  width: number;
  /** The width was chosen, and does not grow with the window. */
  fixed: boolean;
  /** Numbers stand right, so that digits line up. */
  right: boolean;
}

/** Key of the column of tags. */
export const tagsKey = '#tags';

const widths: Record<string, number> = {
  choice: 120,
  boolean: 90,
  date: 120,
  datetime: 140,
  integer: 100,
  rating: 110,
  nps: 80,
  money: 140,
  percent: 100,
  decimal: 120,
  person: 120,
  department: 140,
  phone: 140,
  email: 220,
  long_text: 260,
};
const numeric = new Set(['integer', 'decimal', 'money', 'percent', 'nps']);

/** The columns of the form's list: the title first, then as the form says, then the tags where there are any. */
export function formColumns(live: LiveForm, tagged: boolean): ViewColumn[] {
  const title = live.table.titleField;
  const order = [...(title ? [title] : []), ...live.listColumns.filter((key) => key !== title)];
  return [...order, ...(tagged ? [tagsKey] : [])].map((field) => ({ field }));
}

/** The columns that can be drawn: what the form has lost is left out. */
export function columnsOf(live: LiveForm, chosen: ViewColumn[]): Column[] {
  const title = live.table.titleField;
  return chosen.flatMap(({ field: key, width }): Column[] => {
    if (key === tagsKey) return [{ key, width: width ?? 220, fixed: Boolean(width), right: false }];
    const field = live.table.fields.find((candidate) => candidate.key === key);
    if (!field) return [];
    const natural = key === title ? 200 : (widths[field.type] ?? 160);
    return [{ key, field, width: width ?? natural, fixed: Boolean(width), right: numeric.has(field.type) }];
  });
}

/** Every key a list of the form can show: fields, and tags unless its records are facts. */
export function offeredColumns(live: LiveForm): string[] {
  return [...live.table.fields.map((field) => field.key), ...(live.table.facts ? [] : [tagsKey])];
}

/** Key of the column that links to the record's page: the title, or the first one. */
export function linkedColumn(live: LiveForm, columns: Column[]): string | undefined {
  const title = columns.find(({ key }) => key === live.table.titleField);
  return (title ?? columns.find(({ field }) => field))?.key;
}

/** The fields of the form's list. */
export function listFields(live: LiveForm): (Column & { field: Field })[] {
  return columnsOf(live, formColumns(live, false)).flatMap((column) =>
    column.field ? [{ ...column, field: column.field }] : [],
  );
}
