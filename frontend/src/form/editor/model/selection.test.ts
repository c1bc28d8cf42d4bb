import { describe, expect, it } from 'vitest';
import type { UiElement } from '@/core/api/forms';
import { control, keysIn, type Container } from './layout';
import {
  fieldAfterRemoval,
  keysPicked,
  moveAll,
  neighbourOf,
  picksAfter,
  rangeOf,
  removeAll,
  stepOfAll,
  topmost,
} from './selection';

const G = (...keys: string[]): UiElement => ({ type: 'Group', elements: keys.map(control) });
const H = (...keys: string[]): UiElement => ({ type: 'HorizontalLayout', elements: keys.map(control) });
const V = (...elements: UiElement[]): Container => ({ type: 'VerticalLayout', elements });
const root = V(control('a'), H('b', 'c'), G('d', 'e'), control('f'));

describe('what is picked together', () => {
  it('is in reading order, and nothing of it twice', () => {
    expect(keysPicked(root, ['f', 'a', 'd', '@2'])).toEqual(['a', 'd', 'e', 'f']);
    expect(topmost(root, ['d', '@2', 'gone']).map(({ place }) => place)).toEqual([[2]]);
  });

  it('may be everything between two', () => {
    expect(rangeOf(root, 'b', 'd')).toEqual(['b', 'c', '@2', 'd']);
    expect(rangeOf(root, 'd', 'c')).toEqual(['d', '@2', 'c']);
    expect(rangeOf(root, 'gone', 'c')).toEqual(['c']);
  });

  it('has neighbours in reading order', () => {
    expect(neighbourOf(root, 'c', 1)).toBe('@2');
    expect(neighbourOf(root, 'a', -1)).toBeUndefined();
  });

  it('is removed together, and rows end with it', () => {
    expect(removeAll(root, ['b', 'c', 'e'])).toEqual(V(control('a'), G('d'), control('f')));
  });

  it('is moved together, in its order', () => {
    const moved = moveAll(root, ['f', 'a', 'c'], { list: [2], index: 1 });
    expect(keysIn(moved)).toEqual(['b', 'd', 'a', 'c', 'f', 'e']);
    expect(moved.elements[0]).toEqual(control('b'));
  });

  it('is moved past itself without harm', () => {
    expect(moveAll(root, ['a'], { list: [], index: 1 })).toEqual(root);
    expect(
      keysIn(moveAll(V(control('a'), control('b'), control('c')), ['a', 'b'], { list: [], index: 3 })),
    ).toEqual(['c', 'a', 'b']);
  });

  it('does not go where one of it cannot stand, nor into itself', () => {
    expect(moveAll(root, ['a', '@2'], { list: [2], index: 0 })).toBe(root);
    const two = V(G('a'), G('b'));
    expect(moveAll(two, ['@0'], { list: [1], index: 0 })).toBe(two);
  });

  it('goes step by step as one', () => {
    const target = stepOfAll(root, ['a', 'f'], -1);
    expect(target).toBeUndefined();
    expect(stepOfAll(root, ['d', 'e'], 1)).toEqual({ list: [], index: 3 });
    expect(stepOfAll(root, ['d', 'e'], -1)).toEqual({ list: [], index: 2 });
  });

  it('stays picked where it went', () => {
    const next = moveAll(root, ['@2', 'f'], { list: [], index: 0 });
    expect(picksAfter(root, next, ['@2', 'f'])).toEqual(['@0', 'f']);
  });

  it('leaves a field to go on with', () => {
    expect(fieldAfterRemoval(root, ['a'])).toBe('b');
    expect(fieldAfterRemoval(root, ['b', '@2'])).toBe('f');
    expect(fieldAfterRemoval(root, ['f'])).toBe('e');
    expect(fieldAfterRemoval(V(control('a')), ['a'])).toBeUndefined();
  });
});
