import { describe, expect, it } from 'vitest';
import { getAt, listAt, moved, pathOfPointer, pointerOf, setAt } from './path';

describe('places inside a document', () => {
  const document = { a: { b: [1, { c: 2 }] }, keep: {} };

  it('reads a place and nothing where there is none', () => {
    expect(getAt(document, ['a', 'b', 1, 'c'])).toBe(2);
    expect(getAt(document, ['a', 'x', 'y'])).toBeUndefined();
  });

  it('changes only the way to the place', () => {
    const next = setAt(document, ['a', 'b', 1, 'c'], 3);
    expect(next.a.b[1]).toEqual({ c: 3 });
    expect(document.a.b[1]).toEqual({ c: 2 });
    expect(next.keep).toBe(document.keep);
  });

  it('removes a key that is set to nothing', () => {
    expect(setAt({ a: 1, b: 2 } as object, ['a'], undefined)).toEqual({ b: 2 });
  });

  it('answers an empty list where there is no list', () => {
    expect(listAt(document, ['keep', 'x'])).toEqual([]);
  });

  it('moves forwards and backwards', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  });

  it('reads and writes JSON pointers with their escapes', () => {
    expect(pathOfPointer('/a/0/x~1y~0z')).toEqual(['a', '0', 'x/y~z']);
    expect(pathOfPointer('')).toEqual([]);
    expect(pointerOf(['a', 0, 'x/y~z'])).toBe('/a/0/x~1y~0z');
  });
});
