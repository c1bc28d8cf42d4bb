import type { Field } from '@/core/api/catalog';
import type { Condition } from '@/core/api/condition';
import type { Rec } from '@/core/api/records';
import { localDateTime, withOffset } from '@/form/viewer/fields/date';
import { formatDate } from '@/shared/format/time';

/** A calendar month as `2026-11`. */
export type Month = string;

const pad = (value: number) => String(value).padStart(2, '0');
const first = (month: Month) => new Date(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1, 1);
const monthText = (date: Date): Month => `${date.getFullYear()}-${pad(date.getMonth() + 1)}`;

/** The month the URL names, else the present one. */
export function readMonth(text: string | null, now: Date): Month {
  return text && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : monthText(now);
}

export function monthPlus(month: Month, by: number): Month {
  const date = first(month);
  return monthText(new Date(date.getFullYear(), date.getMonth() + by, 1));
}

/** `2026-11-24` some days later or earlier. */
export function dayPlus(day: string, by: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return formatDate(new Date(year, month - 1, date + by));
}

/** The weeks that hold the month, from Monday to Sunday, as days `2026-11-24`. */
export function weeksOf(month: Month): string[][] {
  const start = first(month);
  const lead = (start.getDay() + 6) % 7;
  const days = new Date(start.getFullYear(), start.getMonth() + 1, 0).getDate();
  const begin = formatDate(new Date(start.getFullYear(), start.getMonth(), 1 - lead));
  return Array.from({ length: Math.ceil((lead + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => dayPlus(begin, week * 7 + day)),
  );
}

const moment = (field: Field, day: string) => (field.type === 'date' ? day : withOffset(`${day}T00:00`));

/** The records whose day is from `from` to before `to`. */
export function betweenDays(field: Field, from: string, to: string): Condition[] {
  const left = { field: field.key };
  return [
    { left, op: 'ge', right: { value: moment(field, from) } },
    { left, op: 'lt', right: { value: moment(field, to) } },
  ];
}

/** The records of each day, in the order given. */
export function byDay(records: Rec[], field: Field): Map<string, Rec[]> {
  const days = new Map<string, Rec[]>();
  for (const record of records) {
    const value = record.values[field.key];
    if (typeof value !== 'string') continue;
    const day = formatDate(value);
    days.set(day, [...(days.get(day) ?? []), record]);
  }
  return days;
}

/** The value on another day; a time of day stays. */
export function onDay(field: Field, value: unknown, day: string): string {
  if (field.type === 'date') return day;
  const time = localDateTime(typeof value === 'string' ? value : undefined).slice(11) || '00:00';
  return withOffset(`${day}T${time}`);
}
