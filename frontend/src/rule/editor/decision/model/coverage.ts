import { readTest, sameConstant, type Constant, type Test } from './cells';
import { constantsOf, type InputColumn } from './columns';
import type { DecisionModel } from './DecisionModel';

/**
 * A value that stands for all others a column's cells cannot tell from it: an option, or a stretch of numbers between
 * the numbers the column names.
 */
export type Point =
  | { kind: 'value'; value: Constant }
  | { kind: 'below'; value: Constant }
  | { kind: 'between'; from: Constant; to: Constant }
  | { kind: 'above'; value: Constant }
  /** Any text the column does not name. */
  | { kind: 'other' }
  /** The column makes no difference. */
  | { kind: 'any' };

/** Combinations: per column the points of it that are meant. */
export type Box = number[][];

export interface Coverage {
  /** Per column. */
  points: Point[][];
  /** False when there are too many combinations to try. */
  tried: boolean;
  /** What no row takes. */
  gaps: Box[];
  /** Two rows that take the same, where only one may; once per pair. */
  overlaps: { first: number; second: number; box: Box }[];
  /** Rows that rows before them leave nothing to. */
  never: number[];
  /** The row that applies, by the combination's `keyOf`; absent where none does. */
  rowAt: Map<string, number>;
}

const most = 20_000;

export const keyOf = (combination: readonly number[]): string => combination.join();

/**
 * Tries every combination of what can stand in the columns, as the server does when the table is checked. Rows are
 * counted from 0.
 */
export function coverageOf(model: DecisionModel, columns: readonly InputColumn[]): Coverage {
  const tests = model.rows.map((row) => row.tests.map(({ text }) => readTest(text) ?? anyTest));
  const points = columns.map((column, at) =>
    pointsOf(
      column,
      model.rows.flatMap((row) => constantsOf(row.tests[at]?.text ?? '')),
    ),
  );
  const count = points.reduce((product, column) => product * column.length, 1);
  const coverage: Coverage = {
    points,
    tried: count <= most && model.inputs.length > 0,
    gaps: [],
    overlaps: [],
    never: [],
    rowAt: new Map(),
  };
  if (!coverage.tried) return coverage;
  // Per column and point: the rows that accept it.
  const accepted = points.map((column, at) =>
    column.map((point) => tests.map((row) => holds(row[at] ?? anyTest, point))),
  );
  const gaps: number[][] = [];
  const pairs = new Map<string, { first: number; second: number; at: number[][] }>();
  const reached = new Set<number>();
  for (const combination of combinations(points.map((column) => column.length))) {
    const rows = tests.flatMap((_, row) =>
      combination.every((point, column) => accepted[column]?.[point]?.[row]) ? [row] : [],
    );
    const [first, second] = rows;
    if (first === undefined) gaps.push(combination);
    else {
      reached.add(first);
      coverage.rowAt.set(keyOf(combination), first);
    }
    if (first !== undefined && second !== undefined && model.hitPolicy === 'UNIQUE') {
      const pair = `${first} ${second}`;
      const known = pairs.get(pair) ?? { first, second, at: [] };
      known.at.push(combination);
      pairs.set(pair, known);
      reached.add(second);
    }
  }
  coverage.gaps = merged(gaps);
  coverage.overlaps = [...pairs.values()].map(({ first, second, at }) => ({
    first,
    second,
    box: merged(at)[0] ?? [],
  }));
  coverage.never = tests.flatMap((_, row) => (reached.has(row) ? [] : [row]));
  return coverage;
}

const anyTest: Test = { kind: 'any' };

function pointsOf(column: InputColumn, constants: Constant[]): Point[] {
  if (column.kind === 'boolean') return [true, false].map((value) => ({ kind: 'value', value }));
  if (column.kind === 'choice') return column.options.map(({ value }) => ({ kind: 'value', value }));
  const distinct = constants.filter((value, at) => constants.findIndex((o) => sameConstant(o, value)) === at);
  if (distinct.length === 0) return [{ kind: 'any' }];
  if (column.kind === 'text') {
    return [...distinct.map((value): Point => ({ kind: 'value', value })), { kind: 'other' }];
  }
  const sorted = distinct.sort((a, b) => order(a) - order(b));
  return sorted.flatMap((value, at): Point[] => {
    const before = sorted[at - 1];
    const below: Point =
      before === undefined ? { kind: 'below', value } : { kind: 'between', from: before, to: value };
    const last: Point[] = at === sorted.length - 1 ? [{ kind: 'above', value }] : [];
    return [below, { kind: 'value', value }, ...last];
  });
}

/** Numbers and days on one line; days in days. */
function order(value: Constant): number {
  if (typeof value === 'object') return Date.parse(value.date) / 86_400_000;
  return typeof value === 'number' ? value : NaN;
}

/** A number in the middle of the stretch a point means. */
function middle(point: Point): number {
  if (point.kind === 'value') return order(point.value);
  if (point.kind === 'below') return order(point.value) - 0.5;
  if (point.kind === 'above') return order(point.value) + 0.5;
  return point.kind === 'between' ? (order(point.from) + order(point.to)) / 2 : NaN;
}

function holds(test: Test, point: Point): boolean {
  switch (test.kind) {
    case 'any':
      return true;
    case 'oneOf': {
      const named = point.kind === 'value' && test.values.some((value) => sameConstant(value, point.value));
      return named !== (test.not ?? false);
    }
    case 'compare': {
      const [left, right] = [middle(point), order(test.value)];
      if (test.op === '<') return left < right;
      if (test.op === '<=') return left <= right;
      return test.op === '>' ? left > right : left >= right;
    }
    case 'between': {
      const at = middle(point);
      const [from, to] = [order(test.from), order(test.to)];
      return (test.fromOpen ? at > from : at >= from) && (test.toOpen ? at < to : at <= to);
    }
  }
}

function* combinations(sizes: number[]): Generator<number[]> {
  const at = sizes.map(() => 0);
  if (sizes.includes(0)) return;
  for (;;) {
    yield [...at];
    let column = sizes.length - 1;
    while (column >= 0 && (at[column] ?? 0) + 1 >= (sizes[column] ?? 0)) at[column--] = 0;
    if (column < 0) return;
    at[column] = (at[column] ?? 0) + 1;
  }
}

/** The same combinations in few boxes: those that differ in one column only become one. */
function merged(all: number[][]): Box[] {
  let boxes: Box[] = all.map((combination) => combination.map((point) => [point]));
  const width = boxes[0]?.length ?? 0;
  for (let column = width - 1; column >= 0; column--) {
    const groups = new Map<string, Box>();
    for (const box of boxes) {
      const key = box.map((points, at) => (at === column ? '' : points.join())).join('|');
      const known = groups.get(key);
      if (known) known[column] = [...(known[column] ?? []), ...(box[column] ?? [])];
      else groups.set(key, [...box]);
    }
    boxes = [...groups.values()];
  }
  return boxes;
}
