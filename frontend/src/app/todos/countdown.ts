import { daysBetween, formatHoursMinutes } from '@/shared/format/time';

const hour = 3_600_000;

/** How much time is left, for a text of area `app.todos`. */
export interface Countdown {
  key: 'due.overHours' | 'due.overDays' | 'due.hours' | 'due.tomorrow' | 'due.days';
  args: { time?: string; count?: number };
  tone: 'overdue' | 'soon' | 'calm';
}

/** The time left until the deadline: in hours and minutes within a day, in days beyond. */
export function countdown(dueAt: string, now: Date): Countdown {
  const due = new Date(dueAt);
  const left = due.getTime() - now.getTime();
  const days = Math.abs(daysBetween(now, due));
  if (left < 0) {
    return -left < 24 * hour
      ? { key: 'due.overHours', args: { time: formatHoursMinutes(-left) }, tone: 'overdue' }
      : { key: 'due.overDays', args: { count: Math.floor(-left / (24 * hour)) }, tone: 'overdue' };
  }
  if (left < 12 * hour || days === 0) {
    const tone = left < 4 * hour ? 'soon' : 'calm';
    return { key: 'due.hours', args: { time: formatHoursMinutes(left) }, tone };
  }
  if (days === 1) return { key: 'due.tomorrow', args: {}, tone: 'calm' };
  return { key: 'due.days', args: { count: days }, tone: 'calm' };
}
