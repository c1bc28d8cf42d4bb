import {
  CalendarClock,
  CircleCheckBig,
  CircleHelp,
  CirclePlay,
  Flag,
  GitFork,
  Group,
  Hourglass,
  Mail,
  Radar,
  Split,
  Table2,
  Timer,
  Workflow,
  Zap,
  type LucideIcon,
} from 'lucide-react';
import type { StepKind } from './model/steps';

export const icons: Record<StepKind, LucideIcon> = {
  start: CirclePlay,
  trigger: Radar,
  message: Mail,
  action: Zap,
  todo: CircleCheckBig,
  wait: Hourglass,
  until: CalendarClock,
  branch: GitFork,
  parallel: Split,
  decision: Table2,
  subflow: Workflow,
  group: Group,
  anytime: Radar,
  timeout: Timer,
  end: Flag,
  other: CircleHelp,
};

/** The colour a kind of step has everywhere; always beside its icon and name. */
export const tones: Partial<Record<StepKind, string>> = {
  message: 'var(--e-tier-medium)',
  todo: 'var(--e-tier-high)',
  wait: 'var(--e-risk-medium)',
  until: 'var(--e-risk-medium)',
  timeout: 'var(--e-risk-medium)',
  branch: 'var(--e-accent)',
  parallel: 'var(--e-accent)',
  decision: 'var(--e-accent)',
  end: 'var(--e-done)',
};
