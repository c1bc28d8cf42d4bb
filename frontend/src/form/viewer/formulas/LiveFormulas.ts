import { afterPaint } from '@/shared/afterPaint';
import type { FormState } from '../state/FormState';
import { fieldTypeOf } from '../state/fieldType';
import { isBlank } from '../state/isBlank';
import type { Outcome } from './evaluate';
import { FormulaSet, type Found } from './FormulaSet';

type Outcomes = Found['outcomes'];

const same = (some: Outcomes, others: Outcomes) =>
  some.size === others.size && [...some].every(([key, one]) => others.get(key) === one);

/**
 * The formulas of one form, worked out again whenever a value changes: once that is on screen, or when somebody asks.
 * What the browser cannot tell for certain it does not tell: then the stored value stays until the server has its say.
 */
export class LiveFormulas {
  private readonly form: FormState;
  private readonly formulas: FormulaSet;
  private readonly listeners = new Set<() => void>();
  private found: Found = { outcomes: new Map(), values: {} };
  private told: Outcomes;
  private stale = true;
  private waiting?: () => void;

  /** @param today see {@link FormulaSet} */
  constructor(form: FormState, today?: () => string) {
    this.form = form;
    this.formulas = new FormulaSet(form.source.schema.properties, today);
    this.told = this.work();
    form.subscribeForm(() => {
      this.stale = true;
      this.waiting ??= afterPaint(() => {
        this.tell();
      });
    });
  }

  /** What a formula gives now; nothing where the stored value stays. */
  get = (key: string): Outcome => this.work().get(key);

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private tell(): void {
    this.waiting = undefined;
    const outcomes = this.work();
    if (same(outcomes, this.told)) return;
    this.told = outcomes;
    this.listeners.forEach((listener) => {
      listener();
    });
  }

  private work(): Outcomes {
    const before = this.found.outcomes;
    if (!this.stale) return before;
    this.stale = false;
    const { form } = this;
    const { properties } = form.source.schema;
    const values = Object.fromEntries(Object.keys(properties).map((key) => [key, form.get(key).value]));
    const isCertain = (key: string) => {
      const type = fieldTypeOf(properties[key] ?? {});
      if (type === 'rollup') return !isBlank(values[key]);
      if (type === 'lookup') return !form.isChanged(String(properties[key]?.['x-eddy']?.['link']));
      return form.get(key).visible || isBlank(values[key]);
    };
    this.found = this.formulas.outcomes(values, isCertain, this.found);
    const { outcomes } = this.found;
    // A value that stays is the same object, so that only what shows another one is drawn again.
    for (const [key, { value }] of outcomes) {
      const known = before.get(key);
      if (known && known.value === value) outcomes.set(key, known);
    }
    return outcomes;
  }
}
