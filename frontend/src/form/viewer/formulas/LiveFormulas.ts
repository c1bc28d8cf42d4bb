import type { Property } from '@/core/api/forms';
import type { FormState } from '../state/FormState';
import { fieldTypeOf } from '../state/fieldType';
import { isBlank } from '../state/isBlank';
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
}

/** The result as a value of the kind the formula says; another is no value, as on the server. */
const fitting: Record<string, (value: unknown) => unknown> = {
  number: (value) => (typeof value === 'number' ? rounded(value, decimals, modes.halfUp) : null),
  text: (value) => (typeof value === 'string' ? value : null),
  boolean: (value) => (typeof value === 'boolean' ? value : null),
  date: (value) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null),
  datetime: (value) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T.+Z$/.test(value) ? value : null),
};

/**
 * The formulas of one form, worked out again whenever a value changes. What the browser cannot tell for certain it does
 * not tell: then the stored value stays until the server has its say.
 */
export class LiveFormulas {
  private readonly form: FormState;
  private readonly today: (() => string) | undefined;
  private readonly likes: Record<string, Like | undefined>;
  private readonly formulas: Worked[];
  private readonly listeners = new Set<() => void>();
  private outcomes = new Map<string, Outcome>();

  /** @param today the day of the app's time zone; without it, formulas that ask for the day are left to the server */
  constructor(form: FormState, today?: () => string) {
    const { properties } = form.source.schema;
    this.form = form;
    this.today = today;
    this.likes = Object.fromEntries(Object.entries(properties).map(([key, p]) => [key, likeOf(p)]));
    this.formulas = inOrder(Object.entries(properties).flatMap(([key, p]) => this.worked(key, p) ?? []));
    this.work();
    form.subscribeForm(() => {
      this.work();
    });
  }

  private worked(key: string, property: Property): Worked | undefined {
    if (fieldTypeOf(property) !== 'formula') return undefined;
    const settings = property['x-eddy'];
    const text = String(settings?.['formula'] ?? '');
    try {
      const syntax = syntaxOf(text, this.likes);
      if (!syntax || (syntax.asksToday && !this.today)) return undefined;
      return { key, text, result: String(settings?.['result'] ?? 'number'), reads: syntax.reads };
    } catch {
      // A draft that is not finished yet.
      return undefined;
    }
  }

  /** What a formula gives now; nothing where the stored value stays. */
  get = (key: string): Outcome => this.outcomes.get(key);

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private work(): void {
    const { form } = this;
    const { properties } = form.source.schema;
    const changes = form.changes();
    const values = Object.fromEntries(Object.keys(properties).map((key) => [key, form.get(key).value]));
    const next = new Map<string, Outcome>();
    const isKnown = (key: string): boolean => {
      const type = fieldTypeOf(properties[key] ?? {});
      if (type === 'formula') return next.get(key) !== undefined;
      if (type === 'rollup') return !isBlank(values[key]);
      if (type === 'lookup') return !(String(properties[key]?.['x-eddy']?.['link']) in changes);
      return form.get(key).visible || isBlank(values[key]);
    };
    for (const { key, text, result, reads } of this.formulas) {
      if (![...reads].every(isKnown)) continue;
      const found = outcome(text, values, this.likes, this.today?.() ?? '');
      if (!found) continue;
      const value = fitting[result]?.(found.value) ?? null;
      const before = this.outcomes.get(key);
      next.set(key, before?.value === value ? before : { value });
      values[key] = value;
    }
    const same =
      next.size === this.outcomes.size && [...next].every(([key, one]) => this.outcomes.get(key) === one);
    this.outcomes = next;
    if (!same) {
      this.listeners.forEach((listener) => {
        listener();
      });
    }
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
