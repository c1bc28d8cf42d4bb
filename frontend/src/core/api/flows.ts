import type { Label } from '@/shared/i18n/language';
import { request, segment, type Items, type Page } from './http';

export interface LiveFlow {
  key: string;
  label: Label;
  form: string;
  running: number;
  ended: number;
  release: number;
}

export interface Case {
  id: string;
  flow: { key: string; label: Label };
  record: { id: string; title: string };
  state: 'running' | 'ended' | 'cancelled' | 'failed';
  outcome?: string;
  strategy?: string;
  startedAt: string;
  endedAt?: string;
  release: number;
}

export interface CaseDetail {
  info: Case;
  timeline: { at: string; kind: string; step?: string; text: string; detail?: string }[];
  /** Where it stands. */
  steps: { id: string; name: string }[];
  xml: string;
  activeSteps: string[];
}

export interface CaseFilter {
  flow?: string;
  record?: string;
  state?: Case['state'];
  after?: string;
  limit?: number;
}

const path = (app: string) => `/apps/${segment(app)}`;

export const listFlows = (app: string) => request<Items<LiveFlow>>(`${path(app)}/flows`);

export const startCase = (app: string, flow: string, record: string, idempotencyKey: string) =>
  request<Case>(`${path(app)}/flows/${segment(flow)}/cases`, {
    method: 'POST',
    body: { record },
    idempotencyKey,
  });

export const listCases = (app: string, filter: CaseFilter) =>
  request<Page<Case>>(`${path(app)}/cases`, { query: { ...filter } });

export const getCase = (app: string, id: string) => request<CaseDetail>(`${path(app)}/cases/${segment(id)}`);

export const cancelCase = (app: string, id: string) =>
  request<undefined>(`${path(app)}/cases/${segment(id)}/cancel`, { method: 'POST' });
