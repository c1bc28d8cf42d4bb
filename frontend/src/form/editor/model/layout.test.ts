import { describe, expect, it } from 'vitest';
import type { Page, Pages, UiElement } from '@/core/api/forms';
import {
  besideAt,
  control,
  insertAt,
  keysIn,
  layoutOf,
  moveTo,
  placeOf,
  removeAt,
  type Container,
  type Place,
} from './layout';
import { mayStand, sideTarget, stepTarget, targetFor } from './standing';

/** `V(a H(b c) G(d))` */
function short(element: UiElement): string {
  if (element.type === 'Control') return element.scope.replace('#/properties/', '');
  if (element.type === 'Label') return 'text';
  const name = element.type === 'Categorization' ? 'T' : element.type[0];
  return `${name}(${element.elements.map(short).join(' ')})`;
}

const V = (...elements: UiElement[]): Container => ({ type: 'VerticalLayout', elements });
const H = (...elements: UiElement[]): Container => ({ type: 'HorizontalLayout', elements });
const G = (...elements: UiElement[]): Container => ({ type: 'Group', elements });
const P = (...elements: UiElement[]): Page => ({ type: 'Category', label: {}, elements });
const T = (...elements: Page[]): Pages => ({ type: 'Categorization', elements });
const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map(control) as [
  UiElement,
  UiElement,
  UiElement,
  UiElement,
  UiElement,
];
const root = V(a, H(b, c), G(d));

describe('the layout of a form', () => {
  it('is its own, or all fields below each other', () => {
    const schema = { properties: { x: {}, y: {} } };
    const form = { schemaVersion: 1 as const, key: 'f', label: {}, schema };
    expect(short(layoutOf(form))).toBe('V(x y)');
    expect(layoutOf({ ...form, ui: root })).toBe(root);
    expect(short(layoutOf({ ...form, ui: a }))).toBe('V(a)');
    expect(short(layoutOf({ ...form, ui: T(P(a)) }))).toBe('V(T(C(a)))');
  });

  it('knows where a field stands and which fields a section holds', () => {
    expect(placeOf(root, 'c')).toEqual([1, 1]);
    expect(placeOf(root, 'x')).toBeUndefined();
    expect(keysIn(root)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('takes a field into a list, a row or a section', () => {
    expect(short(insertAt(root, [], 1, e))).toBe('V(a e H(b c) G(d))');
    expect(short(insertAt(root, [2], 1, e))).toBe('V(a H(b c) G(d e))');
    expect(short(besideAt(root, [0], e, 'right'))).toBe('V(H(a e) H(b c) G(d))');
    expect(short(besideAt(root, [0], e, 'left'))).toBe('V(H(e a) H(b c) G(d))');
    expect(short(besideAt(root, [1, 0], e, 'right'))).toBe('V(a H(b e c) G(d))');
  });

  it('keeps no row with one field, and no empty row, but an empty section', () => {
    expect(short(removeAt(root, [1, 0]))).toBe('V(a c G(d))');
    expect(short(removeAt(V(H(a)), [0, 0]))).toBe('V()');
    expect(short(removeAt(root, [2, 0]))).toBe('V(a H(b c) G())');
    expect(short(removeAt(V(T(P(a), P(b))), [0, 0]))).toBe('V(T(C(b)))');
    expect(short(removeAt(V(T(P(a)), b), [0, 0]))).toBe('V(b)');
  });

  it.each<[string, Place, Parameters<typeof moveTo>[2], string]>([
    ['down in a list', [0], { list: [], index: 2 }, 'V(H(b c) a G(d))'],
    ['into a section', [0], { list: [2], index: 0 }, 'V(H(b c) G(a d))'],
    ['out of a row, which ends', [1, 0], { list: [], index: 0 }, 'V(b a c G(d))'],
    ['beside a field', [0], { beside: [2, 0], side: 'right' }, 'V(H(b c) G(H(d a)))'],
    ['within its row', [1, 0], { list: [1], index: 2 }, 'V(a H(c b) G(d))'],
    ['a whole section', [2], { list: [], index: 0 }, 'V(G(d) a H(b c))'],
  ])('moves %s', (_what, from, target, expected) => {
    expect(short(moveTo(root, from, target))).toBe(expected);
  });

  it('does not move a section into itself', () => {
    expect(moveTo(root, [2], { list: [2], index: 0 })).toBe(root);
  });

  it('goes through the whole form step by step with the keys', () => {
    const steps: string[] = [];
    let now = V(a, G(b), c);
    for (let n = 0; n < 5; n++) {
      const place = placeOf(now, 'a') ?? [];
      const target = stepTarget(now, place, 1);
      if (!target) break;
      now = moveTo(now, place, target);
      steps.push(short(now));
    }
    expect(steps).toEqual(['V(G(a b) c)', 'V(G(b a) c)', 'V(G(b) a c)', 'V(G(b) c a)']);
    const back = stepTarget(now, [2], -1);
    expect(back && short(moveTo(now, [2], back))).toBe('V(G(b) a c)');
  });

  it('moves sections past sections, not into them', () => {
    const sections = V(G(a), G(b));
    const target = stepTarget(sections, [0], 1);
    expect(target && short(moveTo(sections, [0], target))).toBe('V(G(b) G(a))');
  });

  it('takes a field out of its row with the keys', () => {
    const target = stepTarget(root, [1, 0], -1);
    expect(target && short(moveTo(root, [1, 0], target))).toBe('V(a b c G(d))');
  });

  it('puts a field beside the one above with the keys, and to a side within its row', () => {
    const aside = (now: Container, place: Place, side: 'left' | 'right') => {
      const target = sideTarget(now, place, side);
      return target && short(moveTo(now, place, target));
    };
    expect(aside(V(a, b, c), [1], 'right')).toBe('V(H(a b) c)');
    expect(aside(V(a, b, c), [1], 'left')).toBe('V(H(b a) c)');
    expect(aside(V(a, b, c), [0], 'right')).toBe('V(H(b a) c)');
    expect(aside(V(H(a, b), c), [1], 'right')).toBe('V(H(a b c))');
    expect(aside(V(H(a, b), c), [1], 'left')).toBe('V(H(c a b))');
    expect(aside(root, [1, 0], 'right')).toBe('V(a H(c b) G(d))');
    expect(aside(root, [1, 0], 'left')).toBeUndefined();
    expect(aside(V(G(a, b)), [0, 1], 'right')).toBe('V(G(H(a b)))');
    expect(aside(V(G(a), b), [1], 'right')).toBeUndefined();
    expect(aside(V(a), [0], 'right')).toBeUndefined();
    expect(aside(V(H(a, b, c, d), e), [1], 'right')).toBeUndefined();
    expect(aside(V(a, G(b)), [1], 'right')).toBeUndefined();
  });

  it('goes into and out of tabs with the keys, page by page', () => {
    const steps: string[] = [];
    let now = V(a, T(P(b), P()), c);
    for (let n = 0; n < 6; n++) {
      const target = stepTarget(now, placeOf(now, 'a') ?? [], 1);
      if (!target) break;
      now = moveTo(now, placeOf(now, 'a') ?? [], target);
      steps.push(short(now));
    }
    expect(steps).toEqual([
      'V(T(C(a b) C()) c)',
      'V(T(C(b a) C()) c)',
      'V(T(C(b) C(a)) c)',
      'V(T(C(b) C()) a c)',
      'V(T(C(b) C()) c a)',
    ]);
  });

  it('moves pages among pages', () => {
    const tabs = V(T(P(a), P(b)));
    const target = stepTarget(tabs, [0, 0], 1);
    expect(target && short(moveTo(tabs, [0, 0], target))).toBe('V(T(C(b) C(a)))');
    expect(stepTarget(tabs, [0, 0], -1)).toBeUndefined();
  });

  it('has at most four columns in a row, in which fields may still change places', () => {
    const full = V(H(a, b, c, d), e);
    expect(moveTo(full, [1], { beside: [0, 0], side: 'left' })).toBe(full);
    expect(short(moveTo(full, [0, 3], { beside: [0, 0], side: 'left' }))).toBe('V(H(d a b c) e)');
    expect(short(moveTo(V(H(a, b, c), e), [1], { beside: [0, 0], side: 'left' }))).toBe('V(H(e a b c))');
  });

  it('holds pages in tabs alone, sections on the form or on a page, tabs on the form', () => {
    const form = V(G(a), T(P(b)));
    const where = (sort: 'field' | 'section' | 'pages' | 'page') =>
      [[], [0], [1], [1, 0]].filter((list) => mayStand(form, list, sort)).map((list) => list.join('.'));
    expect(where('field')).toEqual(['', '0', '1.0']);
    expect(where('section')).toEqual(['', '1.0']);
    expect(where('pages')).toEqual(['']);
    expect(where('page')).toEqual(['1']);
  });

  it.each<[string, Container, 'field' | 'section' | 'pages', Place | undefined, Place, number]>([
    ['into the last section', V(a, G(b)), 'field', undefined, [1], 1],
    ['at the end', V(a), 'field', undefined, [], 1],
    ['onto the first page of the last tabs', V(T(P(a), P())), 'field', undefined, [0, 0], 1],
    ['below the picked field', V(a, b), 'field', [0], [], 1],
    ['below the row of the picked field', V(H(a, b), c), 'field', [0, 1], [], 1],
    ['into the picked section', V(G(a), b), 'field', [0], [0], 1],
    ['after the section of the picked field', V(G(a), b), 'section', [0, 0], [], 1],
    ['onto the page of the picked field', V(T(P(G(a)), P())), 'section', [0, 0, 0, 0], [0, 0], 1],
    ['after the tabs', V(T(P(a))), 'pages', [0, 0, 0], [], 1],
  ])('takes something new %s', (_what, form, sort, picked, list, index) => {
    expect(targetFor(form, sort, picked)).toEqual({ list, index });
  });
});
