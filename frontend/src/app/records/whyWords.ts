import type { Condition } from '@/core/api/condition';
import type { Match, Why } from '@/core/api/records';
import { typeOf } from '@/core/condition/kinds';
import type { ConditionScope } from '@/core/condition/scope';
import { formatDecimal, formatPercent } from '@/shared/format/number';
import { formatDate, formatRelative } from '@/shared/format/time';
import { labelText, type Language } from '@/shared/i18n/language';

function numberText(raw: string, percent: boolean, language: Language): string {
  const value = Number(raw);
  if (Number.isNaN(value)) return raw;
  return percent ? formatPercent(value, language, 0) : formatDecimal(value, language);
}

/** The value a comparison saw on its left, as people read it; undefined when there was none. */
export function whyValue(why: Why, scope: ConditionScope, language: Language, now: Date): string | undefined {
  const { condition, left: raw } = why;
  if (raw === undefined || raw === '') return undefined;
  if (condition && 'tag' in condition) return formatRelative(raw, now, language);
  if (!condition || !('left' in condition)) return raw;
  const type = typeOf(condition.left, scope);
  switch (type.kind) {
    case 'NUMBER':
      return numberText(raw, type.percent === true, language);
    case 'DATETIME':
      return formatRelative(raw, now, language);
    case 'DATE':
      return formatDate(raw);
    case 'CHOICE':
      return labelText(type.options?.find((option) => option.value === raw)?.label, language, raw);
    case 'PERSON':
    case 'LINK':
      return undefined;
    default:
      return raw;
  }
}

/** The value it saw when the record began to match, where that was another one than now; moments as dates. */
export function thenValue(
  why: Why,
  scope: ConditionScope,
  language: Language,
  now: Date,
): string | undefined {
  const { condition, left, then } = why;
  if (then === undefined || then === left) return undefined;
  const moment =
    condition && 'left' in condition
      ? typeOf(condition.left, scope).kind === 'DATETIME'
      : /T\d\d:/.test(then);
  if (moment) return left && formatDate(left) === formatDate(then) ? undefined : formatDate(then);
  const said = whyValue({ ...why, left: then }, scope, language, now);
  return said === whyValue(why, scope, language, now) ? undefined : said;
}

/** At most this many reasons where there is little room. */
const brief = 5;

/** The reasons of all rules in one list, each said once. */
export function briefReasons(matches: Match[]): Why[] {
  const said = new Set<string>();
  const whys = reasons(matches).flatMap((match) => match.why);
  return whys
    .filter(({ condition }) => {
      const key = JSON.stringify(condition);
      return !said.has(key) && said.add(key);
    })
    .slice(0, brief);
}

const tagOf = (condition: Condition | undefined) =>
  condition && 'tag' in condition ? condition.tag : undefined;

/**
 * What made the rules true, without saying it twice: only what holds, and no tag that another of the rules explains.
 * Rules left without a reason of their own are left out, unless none has one.
 */
export function reasons(matches: Match[]): Match[] {
  const explained = new Set(matches.map((match) => match.rule.key));
  const trimmed = matches.map((match) => ({
    ...match,
    why: match.why.filter((why) => {
      const tag = tagOf(why.condition);
      return why.holds === true && (tag === undefined || !explained.has(tag));
    }),
  }));
  const own = trimmed.filter((match) => match.why.length > 0);
  return own.length > 0 ? own : matches;
}
