import type { Property } from '@/core/api/forms';
import type { Values } from '@/core/api/records';
import type { FillRule } from './fillOrder';
import { isBlank } from './isBlank';

/** What a formula gives for a field, or nothing where only the server can tell. */
export type FillFormula = (
  formula: string,
  target: Property,
  values: Values,
) => { value: unknown } | undefined;

/** Whether a rule gave a field its value, or the server will when the record is saved. */
export type Filled = 'now' | 'later';

export interface FillResult {
  values: Values;
  by: Map<string, Filled>;
  /** Fields that hold against what a person writes. */
  held: Set<string>;
}

interface Filling {
  properties: Record<string, Property>;
  holds: (rule: FillRule, values: Values) => boolean;
  /** Fields a change writes; without it the record is new and every rule has its say. */
  written?: ReadonlySet<string>;
  /** The field somebody is writing in, which is not filled under their hands. */
  editing?: string;
  formula?: FillFormula;
}

/** The values of a record with what the rules give, as the server fills them before it judges. */
export function filled(rules: readonly FillRule[], given: Values, filling: Filling): FillResult {
  const values = { ...given };
  const by = new Map<string, Filled>();
  const held = new Set<string>();
  const written = filling.written && new Set(filling.written);
  for (const rule of rules) {
    const concerned = (key: string) =>
      !written || written.has(key) || [...rule.reads].some((read) => written.has(read));
    if (!filling.holds(rule, values)) continue;
    if (rule.overwrite) rule.fields.forEach((key) => held.add(key));
    for (const key of rule.fields.filter(concerned)) {
      const property = filling.properties[key];
      if (!property || (!rule.overwrite && (key === filling.editing || !isBlank(values[key])))) continue;
      const outcome = outcomeOf(rule, property, values, filling, by);
      if (outcome) values[key] = isBlank(outcome.value) ? undefined : outcome.value;
      if (!outcome || !isBlank(outcome.value)) by.set(key, outcome ? 'now' : 'later');
      written?.add(key);
    }
  }
  return { values, by, held };
}

function outcomeOf(
  { to, reads }: FillRule,
  target: Property,
  values: Values,
  filling: Filling,
  by: ReadonlyMap<string, Filled>,
): { value: unknown } | undefined {
  if ('value' in to) return to;
  if ([...reads].some((key) => by.get(key) === 'later')) return undefined;
  if ('field' in to) return { value: values[to.field] };
  return filling.formula?.(to.formula, target, values);
}
