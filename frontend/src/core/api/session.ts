import type { Language } from '@/shared/i18n/language';
import type { Mode } from '@/shared/theme/tokens';
import { request, setCsrf } from './http';

export type Role = 'admin' | 'builder' | 'staff' | 'viewer';

export interface User {
  id: string;
  username: string;
  name: string;
  email?: string;
  role: Role;
  active: boolean;
  hasPassword: boolean;
  mustChangePassword: boolean;
  language?: Language;
  theme?: Mode;
  /** App key to the keys of the roles held there. */
  apps?: Record<string, string[]>;
  /** Ids of the departments the person is in, the first first. */
  departments?: string[];
}

export interface Session {
  user: User;
  csrf: string;
  version: string;
  /** A new password is taken without the current one, which was typed a moment ago. */
  passwordKnown: boolean;
}

async function remembered(session: Promise<Session>): Promise<Session> {
  const value = await session;
  setCsrf(value.csrf);
  return value;
}

/** Who is signed in; 401 when nobody is. */
export const getSession = () => remembered(request<Session>('/session'));

export const signIn = (username: string, password: string) =>
  remembered(request<Session>('/session', { method: 'POST', body: { username, password } }));

export const signOut = () => request<undefined>('/session', { method: 'DELETE' });

/** @param current may be left out while the session says that the password is known */
export const changePassword = (current: string | undefined, next: string) =>
  request<undefined>('/session/password', { method: 'POST', body: { current, next } });

export const savePreferences = (preferences: { language?: Language; theme?: Mode }) =>
  request<unknown>('/session', { method: 'PATCH', body: preferences });
