import type { TimelineItem } from '@/core/api/records';
import { daysBetween, formatDate } from '@/shared/format/time';
import type { Language } from '@/shared/i18n/language';

export interface TimelineDay {
  date: string;
  items: TimelineItem[];
}

/** Neighbouring items of the same calendar day together, in the order given. */
export function groupByDay(items: TimelineItem[]): TimelineDay[] {
  const days: TimelineDay[] = [];
  for (const item of items) {
    const date = formatDate(item.at);
    const last = days.at(-1);
    if (last?.date === date) last.items.push(item);
    else days.push({ date, items: [item] });
  }
  return days;
}

/** "today", "yesterday"; undefined for other days. */
export function dayName(date: Date, now: Date, language: Language): string | undefined {
  const days = daysBetween(now, date);
  if (days > 0 || days < -1) return undefined;
  const name = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
