import type { Language } from '@/shared/i18n/language';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const pad = (value: number) => String(value).padStart(2, '0');

/** `2026-11-24 08:05` in the browser's time zone. */
export function formatDateTime(value: string | Date): string {
  const date = new Date(value);
  return `${formatDate(date)} ${formatClock(date)}`;
}

export function formatClock(value: string | Date): string {
  const date = new Date(value);
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** `2026-11-24`; a bare date stays what it is in every time zone. */
export function formatDate(value: string | Date): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const date = new Date(value);
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** Whole days from the first to the second calendar day. */
export function daysBetween(from: Date, to: Date): number {
  const start = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((start(to) - start(from)) / day);
}

function relative(value: number, unit: Intl.RelativeTimeFormatUnit, language: Language): string {
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(value, unit);
}

/** Near now in words ("3 hours ago", "昨天 08:05"), else the date. */
export function formatRelative(value: string | Date, now: Date, language: Language): string {
  const date = new Date(value);
  const distance = date.getTime() - now.getTime();
  const size = Math.abs(distance);
  const days = daysBetween(now, date);
  if (size < minute) return relative(0, 'second', language);
  if (size < hour) return relative(Math.trunc(distance / minute), 'minute', language);
  if (days === 0 || size < 6 * hour) return relative(Math.trunc(distance / hour), 'hour', language);
  if (Math.abs(days) === 1) return `${relative(days, 'day', language)} ${formatClock(date)}`;
  if (Math.abs(days) <= 30) return relative(days, 'day', language);
  return formatDate(date);
}

/** Milliseconds as `3:12` hours and minutes, below a day; never negative. */
export function formatHoursMinutes(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / minute));
  return `${Math.floor(minutes / 60)}:${pad(minutes % 60)}`;
}
