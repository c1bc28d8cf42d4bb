import { describe, expect, it } from 'vitest';
import type { UiElement } from '@/core/api/forms';
import {
  besideAt,
  control,
  insertAt,
  keysIn,
  layoutOf,
  moveTo,
  placeOf,
  removeAt,
  stepTarget,
  type Container,
  type Place,
} from './layout';

/** `V(a H(b c) G(d))` */
function short(element: UiElement): string {
  if (element.type === 'Control') return element.scope.replace('#/properties/', '');
  return `${element.type[0]}(${element.elements.map(short).join(' ')})`;
}

const V = (...elements: UiElement[]): Container => ({ type: 'VerticalLayout', elements });
const H = (...elements: UiElement[]): Container => ({ type: 'HorizontalLayout', elements });
const G = (...elements: UiElement[]): Container => ({ type: 'Group', elements });
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
});
