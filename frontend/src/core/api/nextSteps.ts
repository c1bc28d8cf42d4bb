import type { Label } from '@/shared/i18n/language';
import type { Named } from './catalog';
import { request, segment, type Items } from './http';
import type { TimelineItem, Why } from './records';
import type { Todo } from './todos';

export interface Rest {
  label: Label;
  type: string;
  /** When it goes on by itself at the latest. */
  until?: string;
  /** Names of the behaviour events it waits for. */
  events: Label[];
  /** Reactions to messages it waits for. */
  touches: ('opened' | 'clicked' | 'replied')[];
}

export interface Said {
  name: Label;
  value: string;
}

/** What a decision table answers for the record. */
export interface DecisionAnswer {
  decision: Named;
  row: number;
  note?: string;
  inputs: Said[];
  outputs: Said[];
}

/** One thing to do or to know now; what does not belong to its kind is absent. */
export interface NextStep {
  kind:
    'todo_mine' | 'todo_pool' | 'case_stuck' | 'todo_other' | 'case_waits' | 'start' | 'rule_holds' | 'quiet';
  /** Whether something asks for it. */
  called: boolean;
  todo?: Todo;
  standing?: { id: string; flow: Named; startedAt: string; rests: Rest[] };
  flow?: Named;
  decision?: DecisionAnswer;
  rule?: Named;
  since?: string;
  why: Why[];
  last?: { id: string; state: string; outcome?: string; endedAt?: string };
  done?: Todo;
  happened?: TimelineItem;
}

/** The most pressing first. */
export const getNextSteps = (app: string, form: string, id: string) =>
  request<Items<NextStep>>(`/apps/${segment(app)}/forms/${segment(form)}/records/${segment(id)}/next-steps`);
