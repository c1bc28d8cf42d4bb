import { evaluate, FeelDate, FeelDateTime, parseDate, parseDateTime, type WarningType } from 'feelin';
import { isExact, modes, rounded, snapped } from './exact';
import type { Like } from './given';

/** A value worked out here, or that only the server can tell. */
export type Outcome = { value: unknown } | undefined;

/** What makes the browser's answer doubtful. */
const doubtful = new Set<WarningType>([
  'NOT_COMPARABLE',
  'NO_FUNCTION_FOUND',
  'NO_VARIABLE_FOUND',
  'INVALID_ARGUMENTS',
  'FUNCTION_INVOCATION_FAILURE',
  'UNSUPPORTED',
]);

const read: Partial<Record<Like, (value: unknown) => unknown>> = {
  date: (value) => parseDate(String(value)),
  datetime: (value) => parseDateTime(new Date(String(value)).toISOString()),
};

/** The functions whose answers differ between the engines, done the server's way. */
function ours(today: string, doubt: () => null): Record<string, unknown> {
  const round = (mode: (value: number) => number) => (value: unknown, decimals: unknown) => {
    if (value === null || decimals === null) return null;
    const places = decimals ?? 0;
    return typeof value === 'number' && typeof places === 'number' ? rounded(value, places, mode) : doubt();
  };
  const extreme =
    (most: (...values: number[]) => number) =>
    (...given: unknown[]) => {
      const values: unknown[] = Array.isArray(given[0]) ? (given[0] as unknown[]) : given;
      const good = values.length > 0 && values.every((value) => typeof value === 'number');
      return good ? most(...(values as number[])) : doubt();
    };
  const start = (text: unknown, from: unknown, length: unknown) => {
    if (typeof text !== 'string' || typeof from !== 'number' || from === 0) return doubt();
    const letters = [...text];
    const at = from > 0 ? from - 1 : Math.max(0, letters.length + from);
    return letters.slice(at, typeof length === 'number' ? at + length : undefined).join('');
  };
  return {
    today: () => parseDate(today),
    floor: round(modes.floor),
    ceiling: round(modes.ceiling),
    decimal: round(modes.halfEven),
    'round up': round(modes.up),
    'round down': round(modes.down),
    'round half up': round(modes.halfUp),
    'round half down': round(modes.halfDown),
    min: extreme(Math.min),
    max: extreme(Math.max),
    substring: start,
    string: (value: unknown) =>
      typeof value === 'string' || value === null
        ? value
        : value instanceof FeelDate
          ? String(value)
          : doubt(),
  };
}

/**
 * What a formula gives for values, or nothing where that is in doubt.
 *
 * @param today the day of the app's time zone, `2026-03-15`
 */
export function outcome(
  formula: string,
  values: Record<string, unknown>,
  likes: Record<string, Like | undefined>,
  today: string,
): Outcome {
  let doubts = false;
  const context: Record<string, unknown> = ours(today, () => {
    doubts = true;
    return null;
  });
  for (const [key, like] of Object.entries(likes)) {
    const value = values[key];
    const blank = value === undefined || value === null || value === '';
    context[key] = blank ? null : like && read[like] ? read[like](value) : value;
  }
  const { value, warnings } = evaluate(formula, context);
  if (doubts || warnings.some(({ type }) => doubtful.has(type))) return undefined;
  return plain(value);
}

/** A result as JSON has it. */
function plain(value: unknown): Outcome {
  if (typeof value === 'number') return isExact(value) ? { value: snapped(value) } : undefined;
  if (value instanceof FeelDate) return { value: String(value) };
  if (value instanceof FeelDateTime) {
    const at = new Date(String(value));
    return Number.isNaN(at.getTime()) ? undefined : { value: at.toISOString().replace(/\.000Z$/, 'Z') };
  }
  if (Array.isArray(value)) {
    const each = value.map(plain);
    return each.includes(undefined) ? undefined : { value: each.map((one) => one?.value) };
  }
  if (value === null || value === undefined) return { value: null };
  return typeof value === 'string' || typeof value === 'boolean' ? { value } : undefined;
}
