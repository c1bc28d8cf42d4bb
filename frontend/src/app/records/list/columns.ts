import type { Field } from '@/core/api/catalog';
import type { LiveForm } from '@/core/api/forms';

export interface Column {
  field: Field;
  width: number;
  /** Numbers stand right, so that digits line up. */
  right: boolean;
}

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
  phone: 140,
  email: 220,
  long_text: 260,
};
const numeric = new Set(['integer', 'decimal', 'money', 'percent', 'nps']);

/** The columns of the form's list: the title first, then as the form says. */
export function columnsOf(live: LiveForm): Column[] {
  const title = live.table.titleField;
  const order = [...(title ? [title] : []), ...live.listColumns.filter((key) => key !== title)];
  return order.flatMap((key) => {
    const field = live.table.fields.find((candidate) => candidate.key === key);
    if (!field) return [];
    const width = key === title ? 200 : (widths[field.type] ?? 160);
    return [{ field, width, right: numeric.has(field.type) }];
  });
}
