import { describe, expect, it } from 'vitest';
import type { FormDocument, UiElement } from '@/core/api/forms';
import { clipOf, readClip, withFreeKeys, type Clip } from './clip';
import { control, keysIn } from './layout';

const is = (field: string) => ({ left: { field }, op: 'eq' as const, right: { value: 'x' } });
const section = (...keys: string[]): UiElement => ({ type: 'Group', elements: keys.map(control) });

const form: FormDocument = {
  schemaVersion: 1,
  key: 'call',
  label: {},
  schema: {
    properties: { a: { type: 'string' }, b: { type: 'string' }, c: { type: 'string' } },
    required: ['a', 'c'],
  },
  ui: { type: 'VerticalLayout', elements: [section('a', 'b'), control('c')] },
  logic: [
    { effect: 'show', fields: ['b'], if: is('a') },
    { effect: 'show', fields: ['b'], if: is('c') },
    { effect: 'hide', fields: ['b', 'c'], if: is('a') },
  ],
};

const clip = (...picks: string[]): Clip => {
  const made = clipOf(form, picks);
  if (!made) throw new Error('nothing is picked');
  return made;
};

describe('what is copied', () => {
  it('has its fields, whether they are required, and the rules that speak of them alone', () => {
    expect(clip('@0')).toMatchObject({ required: ['a'], logic: [{ effect: 'show', if: is('a') }] });
    expect(Object.keys(clip('@0').properties)).toEqual(['a', 'b']);
    expect(clip('c', '@0').logic).toHaveLength(3);
    expect(clipOf(form, [])).toBeUndefined();
  });

  it('does not hold a field twice when its section is picked too', () => {
    expect(clip('a', '@0').elements.flatMap(keysIn)).toEqual(['a', 'b']);
  });

  it('goes through the clipboard as text', () => {
    expect(readClip(JSON.stringify(clip('@0')))).toEqual(clip('@0'));
  });

  it('gets free keys, in its layout and its rules', () => {
    const free = withFreeKeys(clip('@0'), form);
    expect(free.elements.flatMap(keysIn)).toEqual(['a_2', 'b_2']);
    expect(free).toMatchObject({ required: ['a_2'], logic: [{ fields: ['b_2'], if: is('a_2') }] });
    const elsewhere = { ...form, schema: { properties: {} } };
    expect(withFreeKeys(clip('@0'), elsewhere)).toEqual(clip('@0'));
  });

  it.each([
    ['words', 'hello'],
    ['other JSON', '{"a": 1}'],
    ['a list', '[]'],
    ['nothing', ''],
    ['a broken end', JSON.stringify(clip('@0')).slice(0, -2)],
    ['an element of a field that is missing', JSON.stringify({ ...clip('@0'), properties: {} })],
    ['an element nobody knows', JSON.stringify({ ...clip('@0'), elements: [{ type: 'Spiral' }] })],
    ['no elements', JSON.stringify({ ...clip('@0'), elements: [] })],
    ['a key that is none', JSON.stringify({ ...clip('@0'), properties: { 'a b': {}, a: {}, b: {} } })],
    ['rules that are none', JSON.stringify({ ...clip('@0'), logic: [1] })],
    ['far too much', JSON.stringify(clip('@0')) + ' '.repeat(1_000_000)],
  ])('is not taken from %s', (_what, text) => {
    expect(readClip(text)).toBeUndefined();
  });
});
