import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillFormula } from '../formulas/fillFormula';
import { FormState } from '../state/FormState';
import { fieldsRead } from '../state/kleene';
import { pairsOf, type Pairs } from './pairs';
import { hasOtherRows, isForeign, issuesOf, plain, type Entered } from './verdict';

const engine = resolve(import.meta.dirname, '../../../../../engines/form');
const small = resolve(engine, 'src/test/resources/eddy/form/verdict/pairs.jsonl');
const large = resolve(engine, 'target/verdict/pairs.jsonl');

/** What the browser makes of what is typed into a form. */
function entered(form: Pairs['form'], typed: Record<string, unknown>): Entered {
  const state = new FormState(form, typed);
  state.learn(fillFormula(form.schema.properties, () => '2026-03-02'));
  state.checkAll();
  return { state, sent: state.values() };
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

/** How the browser differs from the server, for one form. */
function differences({ seed, number, form, records }: Pairs): string[] {
  return records.flatMap(({ typed, sent, issues }, at) => {
    if (hasOtherRows(typed, form)) return [];
    const browser = entered(form, typed);
    const later = leftToTheServer(browser, form);
    if (later === undefined) return [];
    const here = without(later, {
      sent: plain(browser.sent, form),
      issues: issuesOf(browser, form),
    });
    const there = without(later, {
      sent: plain(sent, form),
      issues: [...issues].sort(),
    });
    const { properties } = form.schema;
    const foreign = Object.entries(typed).some(([key, value]) => isForeign(value, properties[key] ?? {}));
    const same = foreign
      ? here.issues.length > 0 === there.issues.length > 0
      : JSON.stringify(here) === JSON.stringify(there);
    const where = `form ${number} of seed ${seed}, record ${at}`;
    return same
      ? []
      : [
          `${where}\n typed   ${JSON.stringify(typed)}\n browser ${JSON.stringify(here)}\n server  ${JSON.stringify(there)}`,
        ];
  });
}

describe('the form in the browser and the server', () => {
  it('give one verdict on the records that lie beside the tests', () => {
    const pairs = pairsOf(readFileSync(small, 'utf8'));
    expect(pairs.length).toBeGreaterThan(20);
    expect(pairs.flatMap(differences).slice(0, 10)).toEqual([]);
  });

  it.runIf(existsSync(large))(
    'give one verdict on all that the build of the server has made',
    () => {
      const pairs = pairsOf(readFileSync(large, 'utf8'));
      expect(pairs.reduce((sum, { records }) => sum + records.length, 0)).toBe(10_000);
      expect(pairs.flatMap(differences).slice(0, 10)).toEqual([]);
    },
    120_000,
  );
});
