import type { FormDocument, LogicRule } from '@/core/api/forms';
import type { Issue } from '@/core/api/problem';
import { asked } from './fill';

export const effects: LogicRule['effect'][] = ['show', 'hide', 'require', 'lock', 'fill'];

/** A rule of a form and its index in the document. */
export interface PlacedRule {
  rule: LogicRule;
  at: number;
}

/** The rules of a form in their order; with a field only those that change it or ask for it, and the one that is open. */
export function rulesOf(form: FormDocument, field?: string, open?: number): PlacedRule[] {
  const rules = (form.logic ?? []).map((rule, at) => ({ rule, at }));
  if (field === undefined) return rules;
  return rules.filter(({ rule, at }) => at === open || mentions(form, rule, field));
}

/** The rules that change a field. */
export const rulesFor = (form: FormDocument, field: string): PlacedRule[] =>
  rulesOf(form).filter(({ rule }) => rule.fields.includes(field));

export const mentions = (form: FormDocument, rule: LogicRule, field: string): boolean =>
  rule.fields.includes(field) || asked(rule, form).includes(field);

/** How many rules speak of each field that any speaks of. */
export function mentionCounts(form: FormDocument): Map<string, number> {
  const counts = new Map<string, number>();
  for (const rule of form.logic ?? []) {
    for (const key of new Set([...rule.fields, ...asked(rule, form)])) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

export const newRule = (effect: LogicRule['effect'], field?: string): LogicRule => ({
  effect,
  fields: field === undefined ? [] : [field],
  if: { all: [] },
});

/** What the server found about one rule, and what of it belongs into its condition (places begin inside it). */
export function issuesOfRule(issues: readonly Issue[], at: number): { own: Issue[]; condition: Issue[] } {
  const place = `/logic/${at}`;
  const inside = issues.filter((issue) => issue.place === place || issue.place?.startsWith(`${place}/`));
  const start = `${place}/if`;
  const inCondition = (issue: Issue) => issue.place?.startsWith(start) === true;
  return {
    own: inside.filter((issue) => !inCondition(issue)),
    condition: inside
      .filter(inCondition)
      .map((issue) => ({ ...issue, place: issue.place?.slice(start.length) })),
  };
}
