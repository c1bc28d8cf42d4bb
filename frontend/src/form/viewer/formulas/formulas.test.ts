import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Like } from './given';
import { outcome } from './evaluate';
import { syntaxOf } from './syntax';

/** The table the server's engine is asked, too. */
const table = readFileSync('../engines/core/src/test/resources/eddy/core/formula/formulas.csv', 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => {
    const result = line.lastIndexOf(' | ');
    const values = line.lastIndexOf(' | {', result - 1);
    return [line.slice(0, values), line.slice(values + 3, result), line.slice(result + 3)] as const;
  });

/** Left to the server, because the browser would not give the same for certain. */
const leftToTheServer = readFileSync('src/form/viewer/formulas/left-to-the-server.txt', 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'));

const isDay = (value: unknown): value is string => typeof value === 'string' && value.startsWith('@');

function like(value: unknown): Like | undefined {
  if (isDay(value)) return value.includes('T') ? 'datetime' : 'date';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'string' || value === null ? 'text' : undefined;
}

const unmarked = (value: unknown): unknown => (isDay(value) ? value.slice(1) : value);

function inBrowser(formula: string, given: string) {
  const values = JSON.parse(given) as Record<string, unknown>;
  const names: string[] = formula.match(/[a-z]+/g) ?? [];
  const missing = ['spend', 'name', 'missing', 'vip', 'none', 'b'].filter(
    (n) => names.includes(n) && !(n in values),
  );
  const likes: Record<string, Like | undefined> = Object.fromEntries([
    ...missing.map((name) => [name, name === 'name' ? 'text' : 'number']),
    ...Object.entries(values).map(([key, value]) => [key, like(value)]),
  ]);
  const plain = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, unmarked(value)]));
  const syntax = syntaxOf(formula, likes);
  return syntax && outcome(formula, plain, likes, '2026-03-15');
}

describe('formulas in the browser', () => {
  const good = table.filter(([, , result]) => !result.startsWith('!'));

  it.each(good.filter(([formula]) => !leftToTheServer.includes(formula)))(
    'give what the server gives: %s of %s',
    (formula, given, result) => {
      const expected: unknown = JSON.parse(result, (_key, value: unknown) => unmarked(value));
      expect(inBrowser(formula, given)).toEqual({ value: expected });
    },
  );

  it.each(leftToTheServer)('leave to the server: %s', (formula) => {
    const cases = good.filter(([known]) => known === formula);
    expect(cases.length).toBeGreaterThan(0);
    for (const [, given] of cases) expect(inBrowser(formula, given)).toBeUndefined();
  });

  it.each(table.filter(([, , result]) => result.startsWith('!')))(
    'never show what is refused: %s',
    (formula, given) => {
      let shown: unknown;
      try {
        shown = inBrowser(formula, given);
      } catch {
        shown = undefined;
      }
      expect(shown).toBeUndefined();
    },
  );
});
