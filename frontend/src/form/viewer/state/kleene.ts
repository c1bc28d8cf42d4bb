import { regionPrefix } from '@/core/region/code';
import type { Comparison, Condition, Operand, Period } from '@/core/api/condition';
import type { Values } from '@/core/api/records';
import type { Address } from '@/core/values/address';
import { matcher } from './anyCase';
import { isBlank } from './isBlank';

/** `null` is unknown: a value is missing. */
export type Verdict = boolean | null;

export interface Asking {
  now: Date;
  /** Id of the person who fills in the form. */
  user?: string;
}

const unitMs: Record<string, number> = {
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
  weeks: 604_800_000,
};

function shift(date: Date, period: Period | undefined, sign: 1 | -1): Date {
  let shifted = new Date(date);
  for (const [unit, count] of Object.entries(period ?? {})) {
    if (unit === 'months') shifted.setMonth(shifted.getMonth() + sign * count);
    else shifted = new Date(shifted.getTime() + sign * count * (unitMs[unit] ?? 0));
  }
  return shifted;
}

function startOf(moment: string, now: Date): Date {
  const date = new Date(now);
  if (moment === 'now') return date;
  date.setHours(0, 0, 0, 0);
  if (moment === 'startOfWeek') date.setDate(date.getDate() - ((date.getDay() + 6) % 7));
  if (moment === 'startOfMonth' || moment === 'startOfYear') date.setDate(1);
  if (moment === 'startOfYear') date.setMonth(0);
  return date;
}

function read(operand: Operand | undefined, values: Values, asking: Asking): unknown {
  if (!operand) return undefined;
  if ('aggregate' in operand || 'change' in operand || 'case' in operand) return undefined;
  if ('field' in operand) return values[operand.field];
  if ('value' in operand) return operand.value;
  if ('user' in operand) return operand.user === true ? asking.user : undefined;
  return shift(shift(startOf(operand.moment, asking.now), operand.minus, -1), operand.plus, 1);
}

/** Numbers as they are, dates and times as milliseconds, else text. */
function comparable(value: unknown): number | string | boolean {
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}($|T)/.test(value)) {
    const time = Date.parse(value.length === 10 ? `${value}T00:00:00` : value);
    return Number.isNaN(time) ? value : time;
  }
  return value as number | string | boolean;
}

function order(left: unknown, right: unknown, op: string): boolean {
  const a = comparable(left);
  const b = comparable(right);
  if (op === 'lt') return a < b;
  if (op === 'le') return a <= b;
  return op === 'gt' ? a > b : a >= b;
}

function equal(left: unknown, right: unknown): boolean {
  return comparable(left) === comparable(right);
}

function textual(left: unknown, right: unknown, op: string): boolean {
  if (Array.isArray(left)) return left.includes(right);
  const text = typeof left === 'object' ? ((left as Address).street ?? '') : String(left);
  return matcher(String(right), op).test(text);
}

/** Whether a region, or that of an address, lies in another. */
function within(left: unknown, right: string): Verdict {
  const code = typeof left === 'object' ? (left as Address).region : String(left);
  return code === undefined ? null : code.startsWith(regionPrefix(right));
}

function compare({ left, op, right }: Comparison, values: Values, asking: Asking): Verdict {
  const a = read(left, values, asking);
  if (op === 'empty') return isBlank(a);
  if (op === 'notEmpty') return !isBlank(a);
  const b = read(right, values, asking);
  if (isBlank(a) || b === undefined || b === null) return null;
  switch (op) {
    case 'eq':
      return equal(a, b);
    case 'ne':
      return !equal(a, b);
    case 'in':
      return Array.isArray(b) && b.some((one) => equal(a, one));
    case 'notIn':
      return Array.isArray(b) && !b.some((one) => equal(a, one));
    case 'within':
      return within(a, String(b));
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return textual(a, b, op);
    default:
      return order(a, b, op);
  }
}

/**
 * The verdict of a condition over the record's own fields, in Kleene's three-valued logic as docs/formats/condition.md
 * says. What only the server can know (linked records, tags) is unknown here.
 */
export function decide(condition: Condition, values: Values, asking: Asking): Verdict {
  if ('all' in condition) {
    const verdicts = condition.all.map((part) => decide(part, values, asking));
    return verdicts.includes(false) ? false : verdicts.includes(null) ? null : true;
  }
  if ('any' in condition) {
    const verdicts = condition.any.map((part) => decide(part, values, asking));
    return verdicts.includes(true) ? true : verdicts.includes(null) ? null : false;
  }
  if ('not' in condition) {
    const verdict = decide(condition.not, values, asking);
    return verdict === null ? null : !verdict;
  }
  return 'left' in condition ? compare(condition, values, asking) : null;
}

/** The fields of the record a condition reads. */
export function fieldsRead(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsRead);
  if ('any' in condition) return condition.any.flatMap(fieldsRead);
  if ('not' in condition) return fieldsRead(condition.not);
  if (!('left' in condition)) return [];
  return [condition.left, condition.right].flatMap((operand) =>
    operand && 'field' in operand && operand.field !== undefined && !('aggregate' in operand)
      ? [operand.field]
      : [],
  );
}
