import { describe, expect, it } from 'vitest';
import { inputColumns } from './columns';
import { coverageOf } from './coverage';
import { testsFor } from './fill';
import { customers, dmn, modelOf, tiers } from './testing';

const covered = (inputs: string[], rows: string[][], policy?: string) => {
  const model = modelOf(dmn(inputs, rows, policy));
  return coverageOf(model, inputColumns(model, customers));
};

describe('the coverage of a decision table', () => {
  it('joins what no row takes into few combinations', () => {
    const model = tiers();
    const { gaps, overlaps, points } = coverageOf(model, inputColumns(model, customers));
    expect(overlaps).toEqual([]);
    expect(gaps).toEqual([
      [
        [1, 2],
        [0, 1],
      ],
    ]);
    expect(testsFor(gaps[0] ?? [], points)).toEqual(['"medium", "low"', '"high", "medium"']);
  });

  it('tells which row applies to each combination', () => {
    const model = tiers();
    const { rowAt } = coverageOf(model, inputColumns(model, customers));
    expect(rowAt.get('0,2')).toBe(0);
    expect(rowAt.get('2,2')).toBe(1);
    expect(rowAt.has('2,0')).toBe(false);
  });

  it('names two rows that take the same, once', () => {
    const { overlaps, gaps } = covered(
      ['value_tier'],
      [
        ['-', '"a"'],
        ['"high", "low"', '"b"'],
      ],
    );
    expect(gaps).toEqual([]);
    expect(overlaps).toEqual([{ first: 0, second: 1, box: [[0, 2]] }]);
  });

  it('lets the first of several rows apply where the table says so, and finds rows left with nothing', () => {
    const { overlaps, never } = covered(
      ['value_tier'],
      [
        ['-', '"a"'],
        ['"high"', '"b"'],
      ],
      'FIRST',
    );
    expect(overlaps).toEqual([]);
    expect(never).toEqual([1]);
  });

  it('finds the gap between two ranges of numbers, ends included', () => {
    const { gaps, points } = covered(
      ['spend'],
      [
        ['< 200', '"a"'],
        ['(200..1000]', '"b"'],
      ],
    );
    expect(gaps).toHaveLength(1);
    expect(gaps[0]?.[0]?.map((at) => points[0]?.[at])).toEqual([
      { kind: 'value', value: 200 },
      { kind: 'above', value: 1000 },
    ]);
    expect(testsFor(gaps[0] ?? [], points)).toEqual(['200']);
  });

  it.each([
    [[['>= 1000', '"a"']], '< 1000'],
    [[['<= 10', '"a"']], '> 10'],
    [
      [
        ['< 1', '"a"'],
        ['>= 5', '"b"'],
      ],
      '[1..5)',
    ],
    [[['5', '"a"']], '< 5'],
  ])('fills the gap of %j with %s', (rows, test) => {
    const { gaps, points } = covered(['spend'], rows);
    expect(testsFor(gaps[0] ?? [], points)).toEqual([test]);
  });

  it('knows yes and no, and other texts than those named', () => {
    expect(covered(['vip'], [['true', '"a"']]).gaps).toEqual([[[1]]]);
    const other = covered(['stage'], [['"new"', '"a"']]);
    expect(testsFor(other.gaps[0] ?? [], other.points)).toEqual(['not("new")']);
  });

  it('is not tried where there are too many combinations', () => {
    const model = modelOf(dmn(['spend', 'tenure'], [['1', '1', '"a"']]));
    const [row] = model.rows;
    const rows = Array.from({ length: 100 }, (_, n) => ({
      ...(row ?? { id: '', note: '', results: [] }),
      tests: [0, 1].map((column) => ({ id: `${column}`, text: String(n) })),
    }));
    const many = { ...model, rows };
    expect(coverageOf(many, inputColumns(many, customers)).tried).toBe(false);
  });
});
