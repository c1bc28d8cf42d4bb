import dayjs from 'dayjs';

/** `14:02` of today, `11-20 14:02` of another day. */
export function shortTime(at: string | Date, now: Date = new Date()): string {
  const time = dayjs(at);
  return time.isSame(now, 'day') ? time.format('HH:mm') : time.format('MM-DD HH:mm');
}
