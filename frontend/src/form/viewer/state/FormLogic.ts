import type { LogicRule, Property } from '@/core/api/forms';
import type { Values } from '@/core/api/records';
import { filledRows } from '../rows/columns';
import { isFilled } from './cleaning';
import { differs } from './differs';
import { fieldTypeOf } from './fieldType';
import { fillOrder, type FillRule } from './fillOrder';
import { filled, type Filled, type FillFormula } from './fills';
import type { FormSource } from './FormState';
import { decide, fieldsRead, type Asking } from './kleene';

/** What the logic of a form says of one field. */
export interface LogicState {
  value: unknown;
  visible: boolean;
  required: boolean;
  locked: boolean;
  filled?: Filled;
}

/** What there is before the logic has its say. */
export interface Given {
  /** What people wrote or found, by field. */
  typed: Values;
  /** The record as it is stored; nothing of a new one. */
  stored?: Values;
  /** The field somebody is writing in. */
  editing?: string;
}

/** Rules that show each other may never come to rest. */
const mostRounds = 8;

/**
 * The logic of one form, asked of what was typed. A field that is hidden is not sent, so that rules see of it what is
 * stored, and nothing of a new record: the server sees the same.
 */
export class FormLogic {
  private readonly source: FormSource;
  private readonly keys: string[];
  private readonly fills: FillRule[];
  private readonly concerned: Set<string>;
  private readonly ofRows: [string, Property][];
  private readonly byField = new Map<string, LogicRule[]>();

  constructor(source: FormSource) {
    this.source = source;
    this.keys = Object.keys(source.schema.properties);
    const logic = source.logic ?? [];
    this.ofRows = Object.entries(source.schema.properties).filter(
      ([, property]) => fieldTypeOf(property) === 'subtable',
    );
    this.fills = fillOrder(logic, this.keys);
    this.concerned = new Set([
      ...logic.flatMap((rule) => fieldsRead(rule.if)),
      ...this.fills.flatMap(({ fields, reads }) => [...fields, ...reads]),
    ]);
    for (const rule of logic) {
      rule.fields.forEach((key) => this.byField.set(key, [...(this.byField.get(key) ?? []), rule]));
    }
  }

  /** Whether another value of the field may change what is said of others. */
  concerns(key: string): boolean {
    return this.concerned.has(key);
  }

  judge({ typed, stored, editing }: Given, asking: Asking, formula?: FillFormula): Map<string, LogicState> {
    const written = (shown: ReadonlySet<string>) =>
      stored && new Set(this.keys.filter((key) => shown.has(key) && this.isWritten(key, typed, stored)));
    const holds = (rule: LogicRule, values: Values) => decide(rule.if, this.known(values), asking) === true;
    const { properties } = this.source.schema;
    const fill = (shown: ReadonlySet<string>) => {
      const given = Object.fromEntries(
        this.keys.map((key) => [key, (shown.has(key) ? typed : stored)?.[key]]),
      );
      return filled(this.fills, given, { properties, holds, written: written(shown), editing, formula });
    };
    let shown: ReadonlySet<string> = new Set(this.keys);
    let result = fill(shown);
    for (let round = 0; round < mostRounds; round++) {
      const next = new Set(this.keys.filter((key) => this.shows(key, (rule) => holds(rule, result.values))));
      if (next.size === shown.size && [...next].every((key) => shown.has(key))) break;
      shown = next;
      result = fill(shown);
    }
    const { values, by, held } = result;
    return new Map(
      this.keys.map((key) => {
        const is = (effect: LogicRule['effect']) =>
          this.rules(key, effect).some((rule) => holds(rule, values));
        const state: LogicState = {
          value: values[key],
          // Those that hide themselves never come to rest: what is seen is what is sent.
          visible: shown.has(key),
          required:
            this.isRequired(key, is('require')) &&
            this.shows(key, (rule) => holds(rule, values)) &&
            by.get(key) !== 'later',
          locked: is('lock') || held.has(key) || properties[key]?.readOnly === true,
          filled: by.get(key),
        };
        return [key, state];
      }),
    );
  }

  /** Whether what somebody wrote in a field of a stored record changes it. */
  private isWritten(key: string, typed: Values, stored: Values): boolean {
    const rows = this.ofRows.find(([field]) => field === key)?.[1];
    const said = (value: unknown) => (rows ? filledRows(value, rows) : value);
    return !Object.is(typed[key], stored[key]) && differs(said(stored[key]), said(typed[key]));
  }

  /** Values as rules see them: rows in which nothing is written are none. */
  private known(values: Values): Values {
    if (this.ofRows.length === 0) return values;
    const known = { ...values };
    for (const [key, property] of this.ofRows) {
      if (filledRows(known[key], property).length === 0) known[key] = undefined;
    }
    return known;
  }

  private rules(key: string, effect: LogicRule['effect']): LogicRule[] {
    return (this.byField.get(key) ?? []).filter((rule) => rule.effect === effect);
  }

  private shows(key: string, holds: (rule: LogicRule) => boolean): boolean {
    const show = this.rules(key, 'show');
    return (show.length === 0 || show.some(holds)) && !this.rules(key, 'hide').some(holds);
  }

  private isRequired(key: string, byRule: boolean): boolean {
    const always = this.source.schema.required?.includes(key) === true;
    return (always || byRule) && !isFilled(this.source.cleaning, key);
  }
}
