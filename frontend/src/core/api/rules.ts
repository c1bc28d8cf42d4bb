import type { Label } from '@/shared/i18n/language';
import { request, segment, type Items } from './http';
import type { Job } from './jobs';
import type { Issue } from './problem';
import type { Rec } from './records';

export interface LiveRule {
  key: string;
  label: Label;
  description?: Label;
  enabled: boolean;
  form: string;
  matches: number;
  lastRun?: string;
  /** What its actions left out when they last acted, or why it could not run. */
  problem?: { at: string; issues: Issue[] };
}

export interface RulesRun {
  at: string;
  ms: number;
  entered: number;
  left: number;
}

export interface RulePreview {
  now: number;
  entering: number;
  leaving: number;
  sample: Rec[];
  overlaps: { rule: { key: string; label: Label }; count: number }[];
  issues: Issue[];
}

/** Who the rule would match now; a draft may be sent and need not be saved (`rule` may be `_draft`). */
export const previewRule = (app: string, rule: string, document?: unknown, signal?: AbortSignal) =>
  request<RulePreview>(`/apps/${segment(app)}/rules/${segment(rule)}/preview`, {
    method: 'POST',
    body: { document },
    signal,
  });

export const listRules = (app: string) =>
  request<Items<LiveRule> & { lastRun?: RulesRun }>(`/apps/${segment(app)}/rules`);

export const runRules = (app: string) =>
  request<Job<RulesRun>>(`/apps/${segment(app)}/rules/run`, { method: 'POST' });
