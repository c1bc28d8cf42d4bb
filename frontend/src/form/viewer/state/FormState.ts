import type { CleaningRule } from '@/core/api/cleaning';
import type { LogicRule, ObjectSchema, Property, UiElement } from '@/core/api/forms';
import type { Issue } from '@/core/api/problem';
import type { Values } from '@/core/api/records';
import { cellOfIssue, errorOfCells } from '../rows/rowErrors';
import { filledRows } from '../rows/columns';
import { fieldTypeOf } from './fieldType';
import { FormLogic, type LogicState } from './FormLogic';
import type { FillFormula } from './fills';
import type { Asking } from './kleene';
import { differs } from './differs';
import { isBlank } from './isBlank';
import { validate, type FieldError } from './validate';

/** What a form viewer draws: a form document, or any object schema. */
export interface FormSource {
  /** Of the form on the server; files are uploaded for it. */
  key?: string;
  schema: ObjectSchema;
  ui?: UiElement;
  logic?: LogicRule[];
  cleaning?: CleaningRule[];
}

/** One field as it stands; a new object whenever anything of it changes. */
export interface FieldState extends LogicState {
  error?: FieldError;
}

interface Options {
  asking?: Partial<Asking>;
  /** Whether the values at the start are those of a record that is stored. */
  stored?: boolean;
  onChange?: (key: string, value: unknown) => void;
}

/**
 * The values of one form and what its logic says of each field. Each field has subscribers of its own, so that a key
 * press draws one field. Not a React object: lives as long as the form is open.
 */
export class FormState {
  readonly source: FormSource;
  private readonly initial: Values;
  private readonly fields = new Map<string, FieldState>();
  private readonly listeners = new Map<string, Set<() => void>>();
  private readonly formListeners = new Set<() => void>();
  private readonly wrongListeners = new Set<(key: string) => void>();
  private readonly logic: FormLogic;
  private readonly typed: Values = {};
  private readonly changed = new Set<string>();
  private editing?: string;
  private formula?: FillFormula;
  private readonly options: Options;

  constructor(source: FormSource, initial: Values, options: Options = {}) {
    this.source = source;
    this.initial = initial;
    this.options = options;
    this.logic = new FormLogic(source);
    for (const [key, property] of Object.entries(source.schema.properties)) {
      this.typed[key] = options.stored ? initial[key] : startValue(initial[key], property);
    }
    this.judge();
  }

  get(key: string): FieldState {
    const state = this.fields.get(key);
    if (!state) throw new Error(`The form has no field "${key}".`);
    return state;
  }

  has(key: string): boolean {
    return this.fields.has(key);
  }

  set(key: string, value: unknown): void {
    const before = this.get(key);
    if (Object.is(before.value, value)) return;
    const property = this.source.schema.properties[key];
    // What is wrong in other cells stays to be seen while one of them is put right.
    const error = before.error?.cells && property ? validate(value, property, before.required) : undefined;
    this.typed[key] = value;
    this.editing = key;
    this.put(key, { ...before, value, error, filled: undefined });
    if (this.logic.concerns(key)) this.judge();
    this.options.onChange?.(key, value);
    this.tell();
  }

  /** Somebody leaves a field: now it may be filled, and is checked unless nothing was written. */
  leave(key: string): void {
    this.settle();
    if (this.get(key).value !== undefined) this.check(key);
  }

  /** From now on formulas of fills are worked out here. */
  learn(formula: FillFormula): void {
    this.formula = formula;
    this.judge();
    this.tell();
  }

  /** Checks one field. */
  check(key: string): boolean {
    const state = this.get(key);
    const property = this.source.schema.properties[key];
    const error = state.visible && property ? validate(state.value, property, state.required) : undefined;
    if (error || state.error) this.put(key, { ...state, error });
    return error === undefined;
  }

  /** Checks all; answers the first field with an error, after everybody who must show it has heard of it. */
  checkAll(): string | undefined {
    this.settle();
    return this.checkSome([...this.fields.keys()]);
  }

  /** As `checkAll`, for the fields given. */
  checkSome(keys: readonly string[]): string | undefined {
    const wrong = keys.filter((key) => this.has(key) && !this.check(key))[0];
    this.tellWrong(wrong);
    return wrong;
  }

  /** Shows what the server found at the fields it speaks of; answers the issues that belong to none that is seen. */
  showIssues(issues: Issue[]): Issue[] {
    const keyOf = (issue: Issue) =>
      issue.place?.split('/').filter((part) => part && part !== 'values')[0] ?? '';
    const ours = issues.filter((issue) => this.fields.get(keyOf(issue))?.visible === true);
    for (const issue of ours) {
      this.put(keyOf(issue), { ...this.get(keyOf(issue)), error: this.errorOf(issue, keyOf(issue)) });
    }
    this.tellWrong(ours[0] && keyOf(ours[0]));
    return issues.filter((issue) => !ours.includes(issue));
  }

  /** All values that are not blank; of hidden fields those that logic gives. */
  values(): Values {
    const keys = [...this.fields.keys()].filter((key) => !isBlank(this.sent(key)));
    const sent = keys.filter((key) => this.get(key).visible || this.get(key).filled !== undefined);
    return Object.fromEntries(sent.map((key) => [key, this.sent(key)]));
  }

  /** What differs from the start; `null` where a value was taken away. */
  changes(): Values {
    const changed = [...this.fields.keys()].filter((key) => this.isChanged(key));
    return Object.fromEntries(changed.map((key) => [key, isBlank(this.sent(key)) ? null : this.sent(key)]));
  }

  dirty(): boolean {
    return this.changed.size > 0;
  }

  /** Whether the field differs from the start. */
  isChanged(key: string): boolean {
    return this.changed.has(key);
  }

  private differs(key: string): boolean {
    const before = this.initial[key];
    return !Object.is(this.get(key).value, before) && differs(before, this.sent(key));
  }

  subscribe(key: string, listener: () => void): () => void {
    const set = this.listeners.get(key) ?? new Set();
    this.listeners.set(key, set.add(listener));
    return () => set.delete(listener);
  }

  /** Hears about every change of a value. */
  subscribeForm(listener: () => void): () => void {
    this.formListeners.add(listener);
    return () => this.formListeners.delete(listener);
  }

  /** Hears which field is to be put right first, each time a check finds one. */
  subscribeWrong(listener: (key: string) => void): () => void {
    this.wrongListeners.add(listener);
    return () => this.wrongListeners.delete(listener);
  }

  /** A value as it is saved: of rows those that say something. */
  private sent(key: string): unknown {
    const { value } = this.get(key);
    const property = this.source.schema.properties[key];
    return property && fieldTypeOf(property) === 'subtable' && value !== undefined && value !== null
      ? filledRows(value, property)
      : value;
  }

  private errorOf(issue: Issue, key: string): FieldError {
    const { value, error } = this.get(key);
    const cell = cellOfIssue(issue, value, this.source.schema.properties[key] ?? {});
    const text = { text: issue.message };
    return cell === undefined ? text : (errorOfCells({ ...error?.cells, [cell]: text }) ?? text);
  }

  private tellWrong(key: string | undefined): void {
    if (key === undefined) return;
    this.wrongListeners.forEach((listener) => {
      listener(key);
    });
  }

  private put(key: string, state: FieldState): void {
    const before = this.fields.get(key);
    this.fields.set(key, state);
    if (!before || !Object.is(before.value, state.value)) {
      if (this.differs(key)) this.changed.add(key);
      else this.changed.delete(key);
    }
    this.listeners.get(key)?.forEach((listener) => {
      listener();
    });
  }

  /** Nobody writes in a field any more. */
  private settle(): void {
    const { editing } = this;
    this.editing = undefined;
    if (editing === undefined || !this.logic.concerns(editing)) return;
    const before = this.get(editing).value;
    this.judge();
    if (!Object.is(before, this.get(editing).value)) this.tell();
  }

  private tell(): void {
    this.formListeners.forEach((listener) => {
      listener();
    });
  }

  private judge(): void {
    const { typed, editing, formula } = this;
    const stored = this.options.stored ? this.initial : undefined;
    const asking = { now: new Date(), ...this.options.asking };
    for (const [key, next] of this.logic.judge({ typed, stored, editing }, asking, formula)) {
      const before = this.fields.get(key);
      const same = before && parts.every((part) => Object.is(before[part], next[part]));
      if (same) continue;
      const error = before && Object.is(before.value, next.value) ? before.error : undefined;
      this.put(key, { ...next, error });
    }
  }
}

const parts = ['value', 'visible', 'required', 'locked', 'filled'] as const;

const startValue = (value: unknown, property: Property) => (value === undefined ? property.default : value);
