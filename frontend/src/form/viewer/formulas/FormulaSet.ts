import type { Property } from '@/core/api/forms';
import { fieldTypeOf } from '../state/fieldType';
import { outcome, type Outcome } from './evaluate';
import { modes, rounded } from './exact';
import { likeOf, type Like } from './given';
import { syntaxOf } from './syntax';

/** Decimals the server keeps of a number. */
const decimals = 8;

interface Worked {
  key: string;
  text: string;
  result: string;
  reads: Set<string>;
  /** What the fields are like whose keys stand in it. */
  likes: Record<string, Like | undefined>;
  asksToday: boolean;
}

/** What formulas gave for values, and the values with that among them. */
export interface Found {
  outcomes: Map<string, NonNullable<Outcome>>;
  values: Record<string, unknown>;
}

/** The result as a value of the kind the formula says; another is no value, as on the server. */
const fitting: Record<string, (value: unknown) => unknown> = {
  number: (value) => (typeof value === 'number' ? rounded(value, decimals, modes.halfUp) : null),
  text: (value) => (typeof value === 'string' ? value : null),
  boolean: (value) => (typeof value === 'boolean' ? value : null),
  date: (value) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null),
  datetime: (value) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T.+Z$/.test(value) ? value : null),
};

/** The formulas among some properties, of a form or of the rows of a sub-table, each after those it reads. */
export class FormulaSet {
  private readonly properties: Record<string, Property>;
  private readonly today: (() => string) | undefined;
  private readonly likes: Record<string, Like | undefined>;
  private readonly formulas: Worked[];

  /** @param today the day of the app's time zone; without it, formulas that ask for the day are left to the server */
  constructor(properties: Record<string, Property>, today?: () => string) {
    this.properties = properties;
    this.today = today;
    this.likes = Object.fromEntries(Object.entries(properties).map(([key, p]) => [key, likeOf(p)]));
    this.formulas = inOrder(Object.entries(properties).flatMap(([key, p]) => this.worked(key, p) ?? []));
  }

  private worked(key: string, property: Property): Worked | undefined {
    if (fieldTypeOf(property) !== 'formula') return undefined;
    const settings = property['x-eddy'];
    const text = String(settings?.['formula'] ?? '');
    try {
      const syntax = syntaxOf(text, this.likes);
      if (!syntax || (syntax.asksToday && !this.today)) return undefined;
      const likes = Object.fromEntries(Object.entries(this.likes).filter(([one]) => text.includes(one)));
      return { key, text, result: String(settings?.['result'] ?? 'number'), likes, ...syntax };
    } catch {
      // A draft that is not finished yet.
      return undefined;
    }
  }

  /**
   * What the formulas give for values; those the browser cannot tell for certain are left out.
   *
   * @param isCertain whether the value of a field that is no formula may be relied on
   * @param before    found for other values: a formula that reads the same gives the same
   */
  outcomes(
    given: Record<string, unknown>,
    isCertain: (key: string) => boolean = () => true,
    before?: Found,
  ): Found {
    const values = { ...given };
    const outcomes = new Map<string, NonNullable<Outcome>>();
    const isKnown = (key: string) =>
      fieldTypeOf(this.properties[key] ?? {}) === 'formula' ? outcomes.has(key) : isCertain(key);
    for (const formula of this.formulas) {
      const reads = [...formula.reads];
      if (!reads.every(isKnown)) continue;
      const same = !formula.asksToday && reads.every((key) => Object.is(before?.values[key], values[key]));
      const found = (same && before?.outcomes.get(formula.key)) || this.work(formula, values);
      if (!found) continue;
      outcomes.set(formula.key, found);
      values[formula.key] = found.value;
    }
    return { outcomes, values };
  }

  private work({ text, result, likes }: Worked, values: Record<string, unknown>): Outcome {
    const found = outcome(text, values, likes, this.today?.() ?? '');
    return found && { value: fitting[result]?.(found.value) ?? null };
  }
}

/** Each formula after those it reads; a circle is left out. */
function inOrder(formulas: Worked[]): Worked[] {
  const keys = new Set(formulas.map(({ key }) => key));
  const done = new Set<string>();
  const ordered: Worked[] = [];
  for (let left = formulas; left.length > 0;) {
    const ready = left.filter(({ reads }) => [...reads].every((key) => !keys.has(key) || done.has(key)));
    if (ready.length === 0) break;
    ordered.push(...ready);
    ready.forEach(({ key }) => done.add(key));
    left = left.filter(({ key }) => !done.has(key));
  }
  return ordered;
}
