import { describe, expect, it } from 'vitest';
import { importForm } from './importForm';
import { newForm } from '../model/newForm';

const current = newForm('visit', { 'zh-CN': '拜访', en: 'Visit' });

function read(value: unknown) {
  const made = importForm(JSON.stringify(value), current, 'a.json');
  if ('problem' in made) throw new Error(made.problem);
  return made;
}

const person = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  title: 'Person',
  required: ['First name', 'tags'],
  properties: {
    'First name': { type: 'string', maxLength: 40, description: 'As in the passport' },
    id: { type: 'integer', minimum: 1 },
    born: { type: 'string', format: 'date' },
    tier: { enum: ['gold', 'silver'], title: 'Tier' },
    tags: { type: 'array', items: { type: 'string', enum: ['a', 'b'] } },
    active: { type: ['boolean', 'null'] },
    address: { type: 'object', properties: {} },
  },
};

describe('reading a form', () => {
  it('takes a form document as it is, under the key of this form', () => {
    const other = { ...newForm('call', { 'zh-CN': '沟通', en: 'Call' }), logic: [] };
    expect(read(other).form).toEqual({ ...other, key: 'visit' });
  });

  it('makes a form of a plain JSON Schema', () => {
    const { form, left } = read(person);
    const { properties, required } = form.schema;
    expect(form).toMatchObject({ key: 'visit', label: { en: 'Person' }, titleField: 'first_name' });
    expect(required).toEqual(['first_name', 'tags']);
    expect(Object.entries(properties).map(([key, one]) => `${key} ${one['x-eddy']?.type}`)).toEqual([
      'first_name text',
      'id_2 integer',
      'born date',
      'tier choice',
      'tags choices',
      'active boolean',
    ]);
    expect(properties.first_name).toMatchObject({
      type: 'string',
      maxLength: 40,
      'x-eddy': { label: { en: 'First name' }, help: { en: 'As in the passport' } },
    });
    expect(properties.tier).toMatchObject({
      type: 'string',
      enum: ['gold', 'silver'],
      'x-eddy': { label: { en: 'Tier' } },
    });
    expect(properties.tags).toMatchObject({ items: { enum: ['a', 'b'] }, uniqueItems: true });
    expect(left).toEqual([{ path: 'address', why: 'object' }]);
  });

  it('makes one of the schema in a pair of JSON Forms', () => {
    expect(read({ schema: person, uischema: {} }).form.titleField).toBe('first_name');
  });

  it.each([
    ['json', '{"a": '],
    ['shape', '[]'],
    ['shape', '{"type": "object"}'],
    ['shape', '{"properties": {"a": 1}}'],
    ['empty', '{"properties": {}}'],
    ['empty', '{"properties": {"a": {"type": "object"}}}'],
    [
      'large',
      JSON.stringify({
        properties: Object.fromEntries(Array.from({ length: 401 }, (_, n) => [`f${n}`, {}])),
      }),
    ],
  ])('says what is wrong: %s', (problem, text) => {
    expect(importForm(text, current, 'a.json')).toEqual({ problem });
  });

  it('makes a sub-table of a list of objects, with the columns it can have', () => {
    const line = {
      type: 'object',
      required: ['Item', 'files'],
      properties: {
        Item: { type: 'string' },
        parent: { type: 'integer' },
        files: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
      },
    };
    const lines = { type: 'array', title: 'Lines', maxItems: 9, items: line };
    const { form, left } = read({
      type: 'object',
      properties: { lines, none: { type: 'array', items: {} } },
    });
    expect(left).toEqual([
      { path: 'lines[].files', why: 'list' },
      { path: 'none', why: 'list' },
    ]);
    expect(form.schema.properties['lines']).toMatchObject({
      type: 'array',
      maxItems: 9,
      'x-eddy': { type: 'subtable', label: { en: 'Lines' } },
      items: { type: 'object', required: ['item'] },
    });
    const columns = form.schema.properties['lines']?.items?.properties ?? {};
    expect(Object.keys(columns)).toEqual(['item', 'parent_2']);
    expect(columns['item']).toMatchObject({ type: 'string', 'x-eddy': { type: 'text' } });
  });

  it('puts in place what is referred to, and lists every keyword a form does not have', () => {
    const { form, left, lost } = read({
      type: 'object',
      additionalProperties: false,
      if: { properties: { kind: { const: 'a' } } },
      dependentRequired: { age: ['kind'] },
      $defs: { age: { type: 'integer', minimum: 0, multipleOf: 5 }, loop: { $ref: '#/$defs/loop' } },
      properties: {
        age: { $ref: '#/$defs/age', title: 'Age', not: { const: 13 } },
        kind: { const: 'a' },
        host: { type: 'string', format: 'hostname', contentEncoding: 'base64' },
        far: { $ref: 'https://example.com/schema' },
        again: { $ref: '#/$defs/loop' },
      },
    });
    expect(left).toEqual([
      { path: 'far', why: 'outside', ref: 'https://example.com/schema' },
      { path: 'again', why: 'circle', ref: '#/$defs/loop' },
    ]);
    expect(form.schema.properties['age']).toMatchObject({ type: 'integer', minimum: 0, multipleOf: 5 });
    expect(form.schema.properties['kind']).toMatchObject({ enum: ['a'], 'x-eddy': { type: 'choice' } });
    expect(lost.map(({ field, keyword }) => `${field} ${keyword}`)).toEqual([
      'age not',
      'host format',
      'host contentEncoding',
    ]);
    expect(form.logic).toEqual([
      { effect: 'require', fields: ['kind'], if: { left: { field: 'age' }, op: 'notEmpty' } },
    ]);
  });

  it.each([
    [{ $ref: 'https://example.com/a.json' }, { problem: 'outside', ref: 'https://example.com/a.json' }],
    [{ $ref: '#/$defs/none' }, { problem: 'nowhere', ref: '#/$defs/none' }],
    [{ $ref: '#' }, { problem: 'circle', ref: '#' }],
    [{ $ref: '#/%' }, { problem: 'nowhere', ref: '#/%' }],
  ])('says which reference leads to no form: %j', (schema, problem) => {
    expect(importForm(JSON.stringify(schema), current, 'a.json')).toEqual(problem);
  });

  it('ends with a schema that doubles itself at every step', () => {
    const $defs = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [
        `d${n}`,
        { properties: { a: { $ref: `#/$defs/d${n + 1}` }, b: { $ref: `#/$defs/d${n + 1}` } } },
      ]),
    );
    const { left } = read({ properties: { a: { $ref: '#/$defs/d0' }, name: { type: 'string' } }, $defs });
    expect(left.length).toBeGreaterThan(0);
  });
});
