import type { TimelineFilter } from '@/core/api/timeline';
import { formatDate } from '@/shared/format/time';

/** Periods offered by name, in days up to today. */
export const presets = [7, 30, 90, 365] as const;

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** What the URL says: every state of a timeline can be sent to a colleague. */
export function readTimeline(parameters: URLSearchParams): TimelineFilter {
  const day = (name: string) => {
    const text = parameters.get(name);
    return isDay(text) ? text : undefined;
  };
  return {
    kinds: parameters.get('kinds')?.split(',').filter(Boolean) ?? [],
    from: day('from'),
    until: day('until'),
    search: parameters.get('q') ?? '',
  };
}

/** The URL with the filter changed; all else in it stays. */
export function writeTimeline(parameters: URLSearchParams, change: TimelineFilter): URLSearchParams {
  const { kinds = [], from, until, search } = { ...readTimeline(parameters), ...change };
  const next = new URLSearchParams(parameters);
  const values = { kinds: kinds.join(','), from, until, q: search };
  for (const [name, value] of Object.entries(values)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** The last so many days, today included. */
export function lastDays(days: number, today: Date): { from: string; until: undefined } {
  const from = new Date(today);
  from.setDate(from.getDate() - days + 1);
  return { from: formatDate(from), until: undefined };
}

/** The preset the period is, `all` without one, else `custom`. */
export function presetOf({ from, until }: TimelineFilter, today: Date): string {
  if (!from && !until) return 'all';
  const known = until ? undefined : presets.find((days) => lastDays(days, today).from === from);
  return known ? String(known) : 'custom';
}

/** Which parts of a filter narrow. */
export function narrowedBy(filter: TimelineFilter): ('kinds' | 'period' | 'search')[] {
  return [
    ...((filter.kinds ?? []).length > 0 ? (['kinds'] as const) : []),
    ...(filter.from || filter.until ? (['period'] as const) : []),
    ...(filter.search ? (['search'] as const) : []),
  ];
}
