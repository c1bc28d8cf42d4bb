import { describe, expect, it } from 'vitest';
import type { FormDocument, Property, UiElement } from '@/core/api/forms';
import { formDiff } from './formDiff';
import { control } from './layout';

const text = (en: string, more: object = {}): Property => ({
  type: 'string',
  'x-eddy': { type: 'text', label: { en }, ...more },
});
const section = (...keys: string[]): UiElement => ({ type: 'Group', elements: keys.map(control) });
const is = (field: string) => ({ left: { field }, op: 'eq' as const, right: { value: 'x' } });

const start: FormDocument = {
  schemaVersion: 1,
  key: 'call',
  label: { en: 'Call' },
  schema: { properties: { a: text('Alpha'), b: text('Beta') }, required: ['a'] },
  ui: { type: 'VerticalLayout', elements: [section('a', 'b')] },
  logic: [{ effect: 'show', fields: ['b'], if: is('a') }],
};

const said = (after: FormDocument) =>
  formDiff(start, after, 'en').map((change) =>
    'rule' in change
      ? `${change.kind} rule ${change.rule.effect}`
      : [change.kind, change.key, ...Object.values(change.values)].join(' '),
  );

const withFields = (properties: Record<string, Property>, required = ['a']): FormDocument => ({
  ...start,
  schema: { properties, required },
});

describe('what differs between two versions of a form', () => {
  it('is nothing between the same', () => {
    expect(said(structuredClone(start))).toEqual([]);
  });

  it.each<[string, FormDocument, string[]]>([
    ['its name', { ...start, label: { en: 'Talk' } }, ['changed formName Call Talk']],
    ['its list', { ...start, list: { columns: ['a'] } }, ['changed formSettings']],
    ['a new field', withFields({ ...start.schema.properties, c: text('Gamma') }), ['added field Gamma']],
    ['a field that is gone', withFields({ a: text('Alpha') }), ['removed field Beta']],
    ['a title', withFields({ a: text('Name'), b: text('Beta') }), ['changed fieldName Name Alpha']],
    [
      'a help text',
      withFields({ a: text('Alpha', { help: { en: 'x' } }), b: text('Beta') }),
      ['changed fieldSettings Alpha'],
    ],
    [
      'what is required',
      withFields(start.schema.properties, ['b']),
      ['changed fieldOptional Alpha', 'changed fieldRequired Beta'],
    ],
    [
      'the options',
      withFields({ a: text('Alpha', { options: [] }), b: text('Beta') }),
      ['changed fieldOptions Alpha'],
    ],
    [
      'the type',
      withFields({
        a: { type: 'integer', 'x-eddy': { type: 'integer', label: { en: 'Alpha' } } },
        b: text('Beta'),
      }),
      ['changed fieldType Alpha'],
    ],
    [
      'the order',
      { ...start, ui: { type: 'VerticalLayout', elements: [section('b', 'a')] } },
      ['changed layout'],
    ],
    [
      'a rule',
      { ...start, logic: [{ effect: 'hide', fields: ['b'], if: is('a') }] },
      ['added rule hide', 'removed rule show'],
    ],
  ])('is told of %s', (_what, after, words) => {
    expect(said(after)).toEqual(words);
  });

  it('is no other layout when a field is only added to it', () => {
    const after = withFields({ ...start.schema.properties, c: text('Gamma') });
    expect(said({ ...after, ui: { type: 'VerticalLayout', elements: [section('a', 'c', 'b')] } })).toEqual([
      'added field Gamma',
    ]);
  });
});
