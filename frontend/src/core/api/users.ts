import { request, segment, type Items, type Page } from './http';
import type { Role, User } from './session';

export interface Person {
  id: string;
  name: string;
  username: string;
}

/** As one picks from: two of one name are told apart by their departments. */
export interface FoundPerson extends Person {
  department?: string;
}

export interface NewUser {
  username: string;
  name: string;
  email?: string;
  role: Role;
  password?: string;
}

export type UserChange = Partial<Pick<User, 'name' | 'email' | 'role' | 'active'>> & { password?: string };

export interface Member {
  person: Person;
  roles: string[];
}

export interface ApiKey {
  id: string;
  name: string;
  role: Role;
  prefix?: string;
  createdAt: string;
  lastUsedAt?: string;
}

export const listUsers = () => request<Page<User>>('/users', { query: { limit: 200 } });

export const createUser = (user: NewUser) => request<User>('/users', { method: 'POST', body: user });

export const changeUser = (id: string, change: UserChange) =>
  request<User>(`/users/${segment(id)}`, { method: 'PATCH', body: change });

export const searchPeople = (search: string, signal?: AbortSignal) =>
  request<Items<FoundPerson>>('/people', { query: { search }, signal });

export const listMembers = (app: string) => request<Items<Member>>(`/apps/${segment(app)}/members`);

export const setMemberRoles = (app: string, user: string, roles: string[]) =>
  request<undefined>(`/apps/${segment(app)}/members/${segment(user)}`, { method: 'PUT', body: { roles } });

export const listApiKeys = () => request<Page<ApiKey>>('/api-keys');

/** `secret` is answered this once and never again. */
export const createApiKey = (name: string, role: Role) =>
  request<ApiKey & { secret: string }>('/api-keys', { method: 'POST', body: { name, role } });

export const deleteApiKey = (id: string) =>
  request<undefined>(`/api-keys/${segment(id)}`, { method: 'DELETE' });
