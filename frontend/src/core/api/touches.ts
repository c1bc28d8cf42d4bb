import type { Label } from '@/shared/i18n/language';
import { request, segment, type Page } from './http';

export interface Touch {
  id: string;
  channel: string;
  message: { key: string; label: Label };
  purpose: string;
  record: { id: string; title: string };
  state: string;
  reason?: string;
  address?: string;
  subject?: string;
  body?: string;
  queuedAt: string;
  sentAt?: string;
  openedAt?: string;
  clickedAt?: string;
  flow?: { key: string; label: Label };
  rule?: { key: string; label: Label };
}

export interface TouchFilter {
  record?: string;
  state?: string;
  channel?: string;
  after?: string;
}

const path = (app: string) => `/apps/${segment(app)}/touches`;

export const listTouches = (app: string, filter: TouchFilter) =>
  request<Page<Touch>>(path(app), { query: { ...filter } });

export const getTouch = (app: string, id: string) => request<Touch>(`${path(app)}/${segment(id)}`);

/** Sends a held message. */
export const releaseTouch = (app: string, id: string) =>
  request<unknown>(`${path(app)}/${segment(id)}/release`, { method: 'POST' });

export const cancelTouch = (app: string, id: string) =>
  request<unknown>(`${path(app)}/${segment(id)}/cancel`, { method: 'POST' });
