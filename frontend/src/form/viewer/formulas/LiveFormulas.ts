import type { FormState } from '../state/FormState';
import { fieldTypeOf } from '../state/fieldType';
import { isBlank } from '../state/isBlank';
import type { Outcome } from './evaluate';
import { FormulaSet } from './FormulaSet';

/**
 * The formulas of one form, worked out again whenever a value changes. What the browser cannot tell for certain it does
 * not tell: then the stored value stays until the server has its say.
 */
export class LiveFormulas {
  private readonly form: FormState;
  private readonly formulas: FormulaSet;
  private readonly listeners = new Set<() => void>();
  private outcomes = new Map<string, NonNullable<Outcome>>();

  /** @param today see {@link FormulaSet} */
  constructor(form: FormState, today?: () => string) {
    this.form = form;
    this.formulas = new FormulaSet(form.source.schema.properties, today);
    this.work();
    form.subscribeForm(() => {
      this.work();
    });
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
    const next = this.formulas.outcomes(values, (key) => {
      const type = fieldTypeOf(properties[key] ?? {});
      if (type === 'rollup') return !isBlank(values[key]);
      if (type === 'lookup') return !(String(properties[key]?.['x-eddy']?.['link']) in changes);
      return form.get(key).visible || isBlank(values[key]);
    });
    // A value that stays is the same object, so that only what shows another one is drawn again.
    for (const [key, { value }] of next) {
      const before = this.outcomes.get(key);
      if (before && before.value === value) next.set(key, before);
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
