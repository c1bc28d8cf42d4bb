import { useEffect } from 'react';
import type { Place } from '@/core/api/search';
import { useUser } from '@/core/session/useSession';

const most = 8;
const storageKey = (user: string) => `eddy.recent.${user}`;
const same = (a: Place, b: Place) => a.app === b.app && a.form === b.form && a.record === b.record;

/** The records a person opened last on this device, the latest first: where they stand, and nothing of what they hold. */
export function recentRecords(user: string): Place[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey(user)) ?? '[]');
    return Array.isArray(kept) ? (kept as Place[]) : [];
  } catch {
    return [];
  }
}

export function rememberRecord(user: string, place: Place): void {
  const others = recentRecords(user).filter((known) => !same(known, place));
  localStorage.setItem(storageKey(user), JSON.stringify([place, ...others].slice(0, most)));
}

/** Keeps that this person looks at the record. */
export function useRememberRecord(app: string, form: string, record: string): void {
  const user = useUser().id;
  useEffect(() => {
    rememberRecord(user, { app, form, record });
  }, [user, app, form, record]);
}
