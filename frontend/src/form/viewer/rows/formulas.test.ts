import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calculate } from './arithmetic';

const table = '../engines/core/src/test/resources/eddy/core/formula/formulas.csv';

/** The cases the server's formulas are tested with. */
const cases = readFileSync(table, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | ').map((part) => part.trim()))
  .filter((parts) => parts.length === 3)
  .map(([formula = '', values = '', result = '']) => ({ formula, values, result }));

const worked = ({ formula, values }: (typeof cases)[number]) =>
  calculate(formula, JSON.parse(values) as Record<string, unknown>);

describe('formulas worked out in the browser', () => {
  it.each(cases)('$formula with $values gives $result, or is left to the server', (one) => {
    const value = worked(one);
    if (value !== undefined) expect(value).toBe(Number((JSON.parse(one.result) as number).toFixed(8)));
  });

  it('are all that only calculate', () => {
    const plain = cases.filter(
      ({ formula, result }) =>
        /^[-+*/() .\da-z_]+$/.test(formula) &&
        /^-?[\d.]+$/.test(result) &&
        !/[a-z] [a-z]|\bif\b|\w\(|\*\*|[a-z)]\./.test(formula),
    );
    expect(plain.length).toBeGreaterThan(15);
    for (const one of plain) expect([one.formula, worked(one)]).not.toContain(undefined);
  });
});
