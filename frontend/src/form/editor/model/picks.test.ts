import { describe, expect, it } from 'vitest';
import type { UiElement } from '@/core/api/forms';
import { control } from './layout';
import { fieldOfPick, lastingPick, pickOf, picksOf, placeOfPick } from './picks';
import { placeShown } from './placeShown';

const section: UiElement = { type: 'Group', elements: [control('b')] };
const root: UiElement = { type: 'VerticalLayout', elements: [control('a'), section] };

describe('what is picked on the canvas', () => {
  it('is a field by its key, wherever it stands', () => {
    expect(pickOf(control('b'), [1, 0])).toBe('b');
    expect(placeOfPick(root, 'b')).toEqual([1, 0]);
    expect(placeOfPick(root, 'gone')).toBeUndefined();
    expect(fieldOfPick('b')).toBe('b');
    expect(lastingPick('b')).toBe('b');
  });

  it('is a section by its place, as long as something that is no field stands there', () => {
    expect(pickOf(section, [1])).toBe('@1');
    expect(placeOfPick(root, '@1')).toEqual([1]);
    expect(placeOfPick(root, '@0')).toBeUndefined();
    expect(placeOfPick(root, '@7')).toBeUndefined();
    expect(fieldOfPick('@1')).toBeUndefined();
    expect(lastingPick('@1')).toBeUndefined();
  });

  it('is a column by its sub-table and its key, also in an address', () => {
    expect(fieldOfPick('b.c')).toBeUndefined();
    expect(lastingPick('b.c')).toBe('b.c');
  });

  it('is found again after a change of the layout', () => {
    const turned: UiElement = { type: 'VerticalLayout', elements: [section, control('a')] };
    expect(picksOf(turned, [section])).toEqual(['@0']);
  });

  it.each([
    ['/logic/2/if/all/0', { tab: 'logic', rule: 2 }],
    ['/schema/properties/b/maxLength', { tab: 'design', field: 'b' }],
    ['/schema/properties/b/items/properties/c/x-eddy', { tab: 'design', pick: 'b.c' }],
    ['/ui/elements/1/label', { tab: 'design', pick: '@1' }],
    ['/ui/elements/1/elements/0/scope', { tab: 'design', pick: 'b' }],
    ['/titleField', { tab: 'design' }],
  ])('can be led to by an issue at %s', (place, shown) => {
    expect(placeShown(root, place)).toEqual(shown);
  });
});
