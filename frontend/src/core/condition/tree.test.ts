import { describe, expect, it } from 'vitest';
import type { Condition } from '@/core/api/condition';
import {
  asGroup,
  duplicate,
  indent,
  insert,
  move,
  moveDown,
  moveUp,
  outdent,
  remove,
  setMode,
  slim,
  toggleNot,
  viewOf,
} from './tree';

const is = (field: string): Condition => ({ left: { field }, op: 'notEmpty' });
const [a, b, c, d] = [is('a'), is('b'), is('c'), is('d')];

/** `(a & (b | c))`: short to read and to compare. */
function short(condition: Condition | undefined): string {
  if (!condition) return '–';
  if ('not' in condition) return `!${short(condition.not)}`;
  if ('all' in condition) return `(${condition.all.map(short).join(' & ')})`;
  if ('any' in condition) return `(${condition.any.map(short).join(' | ')})`;
  return 'left' in condition && 'field' in condition.left ? (condition.left.field ?? '') : '?';
}

const nested: Condition = { all: [a, { any: [b, c] }, d] };

describe('the tree of a condition', () => {
  it('shows groups with their four modes, and leaves with their not', () => {
    expect(viewOf(nested)).toMatchObject({ kind: 'group', mode: 'all', listPath: ['all'] });
    expect(viewOf({ not: { any: [a] } }, ['all', 1])).toMatchObject({
      mode: 'notAny',
      listPath: ['all', 1, 'not', 'any'],
    });
    expect(viewOf({ not: { not: { not: a } } })).toMatchObject({ kind: 'leaf', negated: true, leaf: a });
    expect(viewOf({ not: { not: { all: [a] } } })).toMatchObject({ kind: 'group', mode: 'all' });
  });

  it('makes a group of anything, and writes a group as shortly as it can', () => {
    expect(short(asGroup(undefined))).toBe('()');
    expect(short(asGroup(a))).toBe('(a)');
    expect(short(asGroup({ not: a }))).toBe('(!a)');
    expect(asGroup(nested)).toBe(nested);
    expect(slim({ all: [] })).toBeUndefined();
    expect(slim({ all: [a] })).toBe(a);
    expect(short(slim({ not: { all: [a] } }))).toBe('!(a)');
  });

  it('inserts, removes and duplicates', () => {
    expect(short(insert(nested, ['all', 1, 'any'], 1, d))).toBe('(a & (b | d | c) & d)');
    expect(short(remove(nested, ['all', 0]))).toBe('((b | c) & d)');
    expect(short(duplicate(nested, ['all', 1]))).toBe('(a & (b | c) & (b | c) & d)');
  });

  it('removes a group with its last part, but never the root', () => {
    expect(short(remove({ all: [a, { not: { any: [b] } }] }, ['all', 1, 'not', 'any', 0]))).toBe('(a)');
    expect(short(remove({ all: [a] }, ['all', 0]))).toBe('()');
  });

  it.each([
    ['forwards in a list', ['all', 0], ['all'], 3, '((b | c) & d & a)'],
    ['backwards in a list', ['all', 2], ['all'], 0, '(d & a & (b | c))'],
    ['into a group below', ['all', 0], ['all', 1, 'any'], 1, '((b | a | c) & d)'],
    ['into a group above', ['all', 2], ['all', 1, 'any'], 0, '(a & (d | b | c))'],
    ['out of a group', ['all', 1, 'any', 0], ['all'], 0, '(b & a & (c) & d)'],
  ] as const)('moves %s', (_what, from, to, index, expected) => {
    expect(short(move(nested, from, to, index)?.root)).toBe(expected);
  });

  it('says where a moved condition stands afterwards', () => {
    expect(move(nested, ['all', 0], ['all', 1, 'any'], 1)?.path).toEqual(['all', 0, 'any', 1]);
    expect(indent(nested, ['all', 0])?.path).toEqual(['all', 0, 'any', 0]);
  });

  it('does not move a group into itself', () => {
    expect(move(nested, ['all', 1], ['all', 1, 'any'], 0)).toBeUndefined();
  });

  it('moves out the last part of a group and the group is gone', () => {
    expect(short(move({ all: [a, { any: [b] }] }, ['all', 1, 'any', 0], ['all'], 0)?.root)).toBe('(b & a)');
  });

  it('goes up through the whole tree, one step at a time', () => {
    const steps: string[] = [];
    let now: Condition | undefined = nested;
    for (const path of [
      ['all', 2],
      ['all', 1, 'any', 2],
      ['all', 1, 'any', 1],
      ['all', 1, 'any', 0],
      ['all', 1],
      ['all', 0],
    ]) {
      now = now && moveUp(now, path)?.root;
      steps.push(short(now));
    }
    expect(steps).toEqual([
      '(a & (b | c | d))',
      '(a & (b | d | c))',
      '(a & (d | b | c))',
      '(a & d & (b | c))',
      '(d & a & (b | c))',
      '–',
    ]);
  });

  it('goes down through the whole tree, one step at a time', () => {
    const steps: string[] = [];
    let now: Condition | undefined = nested;
    for (const path of [
      ['all', 0],
      ['all', 0, 'any', 0],
      ['all', 0, 'any', 1],
      ['all', 0, 'any', 2],
      ['all', 1],
      ['all', 2],
    ]) {
      now = now && moveDown(now, path)?.root;
      steps.push(short(now));
    }
    expect(steps).toEqual([
      '((a | b | c) & d)',
      '((b | a | c) & d)',
      '((b | c | a) & d)',
      '((b | c) & a & d)',
      '((b | c) & d & a)',
      '–',
    ]);
  });

  it('indents into the group above, or into a new group with the other word', () => {
    expect(short(indent(nested, ['all', 2])?.root)).toBe('(a & (b | c | d))');
    expect(short(indent(nested, ['all', 0])?.root)).toBe('((a) & (b | c) & d)');
    expect(viewOf({ any: [a] })).toMatchObject({ mode: 'any' });
  });

  it('outdents to stand after the group, and not out of the root', () => {
    expect(short(outdent(nested, ['all', 1, 'any', 0])?.root)).toBe('(a & (c) & b & d)');
    expect(outdent(nested, ['all', 0])).toBeUndefined();
  });

  it('changes the mode of a group and the not of a leaf', () => {
    expect(short(setMode(nested, ['all', 1], 'notAll'))).toBe('(a & !(b & c) & d)');
    expect(short(toggleNot(nested, ['all', 0]))).toBe('(!a & (b | c) & d)');
    expect(short(toggleNot(toggleNot(nested, ['all', 0]), ['all', 0]))).toBe(short(nested));
    expect(short(toggleNot(nested, ['all', 1]))).toBe('(a & !(b | c) & d)');
  });
});
