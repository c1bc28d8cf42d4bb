import {
  AlignHorizontalSpaceAround,
  AtSign,
  CaseSensitive,
  CircleAlert,
  MoveHorizontal,
  PencilLine,
  Phone,
  Scissors,
  type LucideIcon,
} from 'lucide-react';
import type { Catalog } from '@/core/api/catalog';
import type { CleaningKind, CleaningRule } from '@/core/api/cleaning';
import type { FormDocument, Property } from '@/core/api/forms';
import type { Issue } from '@/core/api/problem';
import { freeKey } from '@/core/draft/freeKey';
import { fieldTypeOf } from '@/form/viewer';

/** Every kind of cleaning in the order in which it is offered. */
export const cleaningIcons: Record<CleaningKind, LucideIcon> = {
  trim: Scissors,
  collapse: AlignHorizontalSpaceAround,
  width: MoveHorizontal,
  case: CaseSensitive,
  phone: Phone,
  email: AtSign,
  fill: PencilLine,
  outlier: CircleAlert,
};

export const cleaningKinds = Object.keys(cleaningIcons) as CleaningKind[];

const computed = ['serial', 'lookup', 'rollup', 'formula'];
const defaults: Record<CleaningKind, Partial<CleaningRule>> = {
  trim: {},
  collapse: {},
  width: { to: 'half' },
  case: { to: 'upper' },
  phone: {},
  email: {},
  fill: { from: 'constant' },
  outlier: { by: 'iqr', factor: 1.5, then: 'mark' },
};

/** Whether a rule may clean a field; the server has the last word. */
export function fits(
  rule: Pick<CleaningRule, 'kind' | 'from'>,
  property: Property,
  catalog: Catalog,
): boolean {
  const type = fieldTypeOf(property);
  const kind = catalog.fieldTypes.find((known) => known.key === type)?.kind ?? 'TEXT';
  if (computed.includes(type) || ['files', 'signature'].includes(type)) return false;
  if (rule.kind === 'phone' || rule.kind === 'email') return type === rule.kind || type === 'text';
  if (rule.kind === 'outlier' || (rule.kind === 'fill' && rule.from === 'median')) return kind === 'NUMBER';
  return rule.kind === 'fill' || kind === 'TEXT';
}

/** Keys of the fields that a rule may clean. */
export function fittingFields(
  form: FormDocument,
  rule: Pick<CleaningRule, 'kind' | 'from'>,
  catalog: Catalog,
): string[] {
  return Object.entries(form.schema.properties)
    .filter(([, property]) => fits(rule, property, catalog))
    .map(([key]) => key);
}

/** A new rule; where only one field fits, it is chosen already. */
export function newCleaning(form: FormDocument, kind: CleaningKind, catalog: Catalog): CleaningRule {
  const settings = defaults[kind];
  const fields = fittingFields(form, { kind, ...settings }, catalog);
  const key = freeKey(
    kind,
    (form.cleaning ?? []).map((rule) => rule.key),
  );
  const chosen = fields.length === 1 ? fields : [];
  return {
    key,
    kind,
    fields: chosen,
    ...settings,
    ...(kind === 'outlier' ? { tag: freeKey('outlier', []) } : {}),
  };
}

const belongs: Record<string, (keyof CleaningRule)[]> = {
  constant: ['value'],
  field: ['field'],
  range: ['min', 'max'],
  iqr: ['factor'],
  zscore: ['factor'],
  mark: ['tag'],
};
const usualFactor: Record<string, number> = { iqr: 1.5, zscore: 3 };

/** The rule with one of its choices made otherwise, without the settings that belong to what it was before. */
export function chosen(rule: CleaningRule, part: 'from' | 'by' | 'then', value: string): CleaningRule {
  const lost = new Set(belongs[rule[part] ?? ''] ?? []);
  const kept = Object.entries(rule).filter(([name]) => !lost.has(name as keyof CleaningRule));
  const next = { ...Object.fromEntries(kept), [part]: value } as unknown as CleaningRule;
  if (usualFactor[value] !== undefined) next.factor = usualFactor[value];
  if (value === 'mark') next.tag = 'outlier';
  return next;
}

/** The rules without fields that the form no longer has, and without rules that are left with none. */
export function withoutLostFields(rules: CleaningRule[], has: (key: string) => boolean): CleaningRule[] {
  return rules
    .map((rule) => ({ ...rule, fields: rule.fields.filter(has) }))
    .filter((rule) => rule.fields.length > 0 && (rule.field === undefined || has(rule.field)));
}

/** What the server found about one rule, and what of it belongs into its condition (places begin inside it). */
export function issuesOfCleaning(issues: readonly Issue[], at: number): { own: Issue[]; condition: Issue[] } {
  const place = `/cleaning/${at}`;
  const start = `${place}/if`;
  const inside = issues.filter((issue) => issue.place === place || issue.place?.startsWith(`${place}/`));
  const inCondition = (issue: Issue) => issue.place?.startsWith(start) === true;
  return {
    own: inside.filter((issue) => !inCondition(issue)),
    condition: inside
      .filter(inCondition)
      .map((issue) => ({ ...issue, place: issue.place?.slice(start.length) })),
  };
}
