import type { Language } from '@/shared/i18n/language';

const hour = 60;
const day = 24 * hour;
/** A thousand years, as the server. */
const most = 526_000_000;

const number = String.raw`(\d{1,9}(?:\.\d{1,4})?)`;
const written = new RegExp(
  String.raw`^(?:${number}\s*(?:d|days?|天|日))?\s*(?:${number}\s*(?:h|hrs?|hours?|小时|时|个小时))?\s*(?:${number}\s*(?:m|min|mins|minutes?|分钟?))?$`,
);

/** Minutes of a length of time as people write it: `2 h 30 min`, `2小时30分`, `1:30`, `90`. Undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const clock = /^(\d{1,7}):([0-5]?\d)$/.exec(plain);
  const parts = written.exec(plain);
  let minutes: number | undefined;
  if (clock) minutes = Number(clock[1]) * hour + Number(clock[2]);
  else if (/^\d{1,9}$/.test(plain)) minutes = Number(plain);
  else if (parts && /\d/.test(plain)) {
    minutes = Math.round(Number(parts[1] ?? 0) * day + Number(parts[2] ?? 0) * hour + Number(parts[3] ?? 0));
  }
  return minutes !== undefined && minutes <= most ? minutes : undefined;
}

/** 150 is `2 h 30 min`. */
export function formatDuration(minutes: number, language: Language): string {
  const units = language === 'en' ? ['d', 'h', 'min'] : ['天', '小时', '分钟'];
  const amounts = [Math.floor(minutes / day), Math.floor((minutes % day) / hour), minutes % hour];
  const parts = amounts.flatMap((amount, i) => (amount > 0 ? [`${amount} ${units[i]}`] : []));
  return parts.length > 0 ? parts.join(' ') : `0 ${units[2]}`;
}
