import { sameConstant, writeTest, type Constant, type Test } from './cells';
import type { Box, Point } from './coverage';

/** Cells of a row that takes what the box means; of scattered numbers the first stretch. */
export function testsFor(box: Box, points: readonly Point[][]): string[] {
  return box.map((chosen, column) => {
    const all = points[column] ?? [];
    if (chosen.length === all.length) return writeTest({ kind: 'any' });
    const picked = chosen.flatMap((at) => all[at] ?? []);
    if (picked.every((point) => point.kind === 'value')) {
      return writeTest({ kind: 'oneOf', values: picked.map(({ value }) => value) });
    }
    if (picked.some(({ kind }) => kind === 'other')) {
      const others = all.filter((_, at) => !chosen.includes(at));
      const values = others.flatMap((point) => (point.kind === 'value' ? [point.value] : []));
      return writeTest({ kind: 'oneOf', values, not: true });
    }
    const end = chosen.findIndex((at, n) => n > 0 && at !== (chosen[n - 1] ?? 0) + 1);
    const stretch = end < 0 ? picked : picked.slice(0, end);
    return writeTest(stretchTest(stretch[0], stretch.at(-1)));
  });
}

function stretchTest(low: Point | undefined, high: Point | undefined): Test {
  const from = lowEnd(low);
  const to = highEnd(high);
  if (from && to) {
    return sameConstant(from.value, to.value)
      ? { kind: 'oneOf', values: [from.value] }
      : { kind: 'between', from: from.value, to: to.value, fromOpen: from.open, toOpen: to.open };
  }
  if (from) return { kind: 'compare', op: from.open ? '>' : '>=', value: from.value };
  return to ? { kind: 'compare', op: to.open ? '<' : '<=', value: to.value } : { kind: 'any' };
}

interface End {
  value: Constant;
  open: boolean;
}

function lowEnd(point: Point | undefined): End | undefined {
  if (point?.kind === 'value') return { value: point.value, open: false };
  if (point?.kind === 'above') return { value: point.value, open: true };
  return point?.kind === 'between' ? { value: point.from, open: true } : undefined;
}

function highEnd(point: Point | undefined): End | undefined {
  if (point?.kind === 'value') return { value: point.value, open: false };
  if (point?.kind === 'below') return { value: point.value, open: true };
  return point?.kind === 'between' ? { value: point.to, open: true } : undefined;
}
