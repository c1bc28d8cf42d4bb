import type { CleaningRule } from '@/core/api/cleaning';

/** What a kind's settings get: the rule, and the way to change it. */
export interface SettingsProps {
  rule: CleaningRule;
  /** @param typing whether quick changes belong together as one step */
  put: (next: CleaningRule, typing?: boolean) => void;
}
