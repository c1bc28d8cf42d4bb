import type { Condition } from '@/core/api/condition';
import type { Label } from '@/shared/i18n/language';
import type { ActionConfig } from './action/actionWords';

export type Trigger = { on: 'saved' } | { on: 'schedule'; at: string };

export interface RuleDocument {
  schemaVersion: 1;
  key: string;
  label: Label;
  description?: Label;
  form: string;
  enabled: boolean;
  order: number;
  when: Trigger[];
  if?: Condition;
  then: ActionConfig[];
  otherwise?: ActionConfig[];
}

/** A rule that can be read and saved from the first moment: for every record, doing nothing yet. */
export function newRule(key: string, label: Label, form: string, order: number): RuleDocument {
  return {
    schemaVersion: 1,
    key,
    label,
    form,
    enabled: true,
    order,
    when: [{ on: 'saved' }, { on: 'schedule', at: '02:00' }],
    if: { all: [] },
    then: [],
    otherwise: [],
  };
}

/** The action that undoes one when the record leaves the rule, if there is an obvious one. */
export function opposite(action: ActionConfig): ActionConfig | undefined {
  const { action: kind, ...settings } = action;
  const other: Record<string, string> = {
    add_tag: 'remove_tag',
    join_group: 'leave_group',
    freeze_marketing: 'unfreeze_marketing',
  };
  const name = other[kind];
  if (name === undefined) return undefined;
  return name === 'unfreeze_marketing' ? { action: name } : { action: name, ...settings };
}

/** Orders by tens, so that a rule can be put between two others. */
export function nextOrder(orders: number[]): number {
  return orders.length === 0 ? 10 : Math.floor(Math.max(...orders) / 10) * 10 + 10;
}

/** The new order numbers when the rule at `from` goes to `to`: only those that must change. */
export function reorder(
  rules: { key: string; order: number }[],
  from: number,
  to: number,
): Map<string, number> {
  const list = [...rules];
  list.splice(to, 0, ...list.splice(from, 1));
  const moved = list[to];
  const before = list[to - 1]?.order ?? 0;
  const after = list[to + 1]?.order;
  const changes = new Map<string, number>();
  if (!moved) return changes;
  const middle = after === undefined ? before + 10 : Math.floor((before + after) / 2);
  if (middle > before && (after === undefined || middle < after)) {
    if (moved.order !== middle) changes.set(moved.key, middle);
    return changes;
  }
  list.forEach((rule, at) => {
    const order = (at + 1) * 10;
    if (rule.order !== order) changes.set(rule.key, order);
  });
  return changes;
}
