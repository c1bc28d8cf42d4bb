import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Values } from '@/core/api/records';
import { fillFormula } from '../formulas/fillFormula';
import { FormState } from '../state/FormState';
import { fieldsRead } from '../state/kleene';
import { pairsOf, type Pairs } from './pairs';
import { hasOtherRows, isForeign, issuesOf, plain, type Entered } from './verdict';

const engine = resolve(import.meta.dirname, '../../../../../engines/form');
const small = resolve(engine, 'src/test/resources/eddy/form/verdict/pairs.jsonl');
const large = resolve(engine, 'target/verdict/pairs.jsonl');

/** What the browser makes of what is typed into a form. */
function entered(form: Pairs['form'], typed: Values): Entered {
  const state = new FormState(form, typed);
  state.learn(fillFormula(form.schema.properties, () => '2026-03-02'));
  state.checkAll();
  return { state, sent: state.values() };
}

/** What it makes of what is typed into the fields of a record that can be written in. */
function reentered(form: Pairs['form'], standing: Values, typed: Values): Entered {
  const state = new FormState(form, standing, { stored: true });
  state.learn(fillFormula(form.schema.properties, () => '2026-03-02'));
  for (const [key, value] of Object.entries(typed)) {
    const { visible, locked } = state.get(key);
    if (!visible || locked) continue;
    state.set(key, value ?? undefined);
    state.leave(key);
  }
  state.checkAll();
  return { state, sent: state.changes() };
}

/** The fields only the server can fill; nothing when other rules ask for one of them. */
function leftToTheServer({ state }: Entered, form: Pairs['form']): string[] | undefined {
  const later = Object.keys(form.schema.properties).filter((key) => state.get(key).filled === 'later');
  const asked = (form.logic ?? []).flatMap((rule) => fieldsRead(rule.if));
  return later.some((key) => asked.includes(key)) ? undefined : later;
}

interface Verdict {
  sent: Record<string, unknown>;
  issues: string[];
}

const without = (keys: string[], { sent, issues }: Verdict): Verdict => ({
  sent: Object.fromEntries(Object.entries(sent).filter(([key]) => !keys.includes(key))),
  issues: issues.filter((issue) => !keys.some((key) => issue.startsWith(`/${key} `))),
});

interface Pair {
  form: Pairs['form'];
  typed: Values;
  server: Verdict;
  browser: Entered;
  /** What the browser finds. */
  found: string[];
}

/** How the browser differs from the server on one pair; undefined when it does not. */
function difference({ form, typed, server, browser, found }: Pair): string | undefined {
  const later = leftToTheServer(browser, form);
  if (later === undefined) return undefined;
  const here = without(later, { sent: plain(browser.sent, form), issues: found });
  const there = without(later, { sent: plain(server.sent, form), issues: [...server.issues].sort() });
  const { properties } = form.schema;
  const foreign = Object.entries(typed).some(([key, value]) => isForeign(value, properties[key] ?? {}));
  const same = foreign
    ? here.issues.length > 0 === there.issues.length > 0
    : JSON.stringify(here) === JSON.stringify(there);
  return same
    ? undefined
    : ` typed   ${JSON.stringify(typed)}\n browser ${JSON.stringify(here)}\n server  ${JSON.stringify(there)}`;
}

const ofRecords = ({ seed, number, form, records }: Pairs): string[] =>
  records.flatMap(({ typed, ...server }, at) => {
    if (hasOtherRows(typed, form)) return [];
    const browser = entered(form, typed);
    const found = issuesOf(browser.state, browser.sent, form);
    const differs = difference({ form, typed, server, browser, found });
    return differs === undefined ? [] : [`form ${number} of seed ${seed}, record ${at}\n${differs}`];
  });

const ofChanges = ({ seed, number, form, changes }: Pairs): string[] =>
  changes.flatMap(({ standing, typed, ...server }, at) => {
    if (hasOtherRows(typed, form)) return [];
    const browser = reentered(form, standing, typed);
    const found = issuesOf(browser.state, { ...standing, ...browser.sent }, form);
    const differs = difference({ form, typed, server, browser, found });
    return differs === undefined
      ? []
      : [`form ${number} of seed ${seed}, change ${at}\n standing ${JSON.stringify(standing)}\n${differs}`];
  });

describe('the form in the browser and the server', () => {
  it('give one verdict on the records that lie beside the tests', () => {
    const pairs = pairsOf(readFileSync(small, 'utf8'));
    expect(pairs.length).toBeGreaterThan(20);
    expect(pairs.flatMap(ofRecords).slice(0, 10)).toEqual([]);
    expect(pairs.flatMap(ofChanges).slice(0, 10)).toEqual([]);
  });

  it.runIf(existsSync(large))(
    'give one verdict on all that the build of the server has made',
    () => {
      const pairs = pairsOf(readFileSync(large, 'utf8'));
      expect(pairs.reduce((sum, { records }) => sum + records.length, 0)).toBe(10_000);
      expect(pairs.reduce((sum, { changes }) => sum + changes.length, 0)).toBeGreaterThan(2_000);
      expect(pairs.flatMap(ofRecords).slice(0, 10)).toEqual([]);
      expect(pairs.flatMap(ofChanges).slice(0, 10)).toEqual([]);
    },
    120_000,
  );
});
