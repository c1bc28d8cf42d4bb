import type { FormState } from '../state/FormState';
import { fieldTypeOf } from '../state/fieldType';
import { isBlank } from '../state/isBlank';
import type { Outcome } from './evaluate';
import { FormulaSet, type Found } from './FormulaSet';

/**
 * The formulas of one form, worked out again whenever a value changes. What the browser cannot tell for certain it does
 * not tell: then the stored value stays until the server has its say.
 */
export class LiveFormulas {
  private readonly form: FormState;
  private readonly formulas: FormulaSet;
  private readonly listeners = new Set<() => void>();
  private found: Found = { outcomes: new Map(), values: {} };

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
  get = (key: string): Outcome => this.found.outcomes.get(key);

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private work(): void {
    const { form } = this;
    const { properties } = form.source.schema;
    const values = Object.fromEntries(Object.keys(properties).map((key) => [key, form.get(key).value]));
    const isCertain = (key: string) => {
      const type = fieldTypeOf(properties[key] ?? {});
      if (type === 'rollup') return !isBlank(values[key]);
      if (type === 'lookup') return !form.isChanged(String(properties[key]?.['x-eddy']?.['link']));
      return form.get(key).visible || isBlank(values[key]);
    };
    const before = this.found.outcomes;
    this.found = this.formulas.outcomes(values, isCertain, this.found);
    const { outcomes } = this.found;
    // A value that stays is the same object, so that only what shows another one is drawn again.
    for (const [key, { value }] of outcomes) {
      const known = before.get(key);
      if (known && known.value === value) outcomes.set(key, known);
    }
    const same =
      outcomes.size === before.size && [...outcomes].every(([key, one]) => before.get(key) === one);
    if (!same) {
      this.listeners.forEach((listener) => {
        listener();
      });
    }
  }
}
