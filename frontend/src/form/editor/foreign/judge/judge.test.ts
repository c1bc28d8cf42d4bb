import { describe, expect, it } from 'vitest';
import { isMultiple } from './isMultiple';
import { judge } from './judge';
import type { Problem } from './judgement';

async function problems(schema: unknown, value: unknown): Promise<Problem[]> {
  const judgement = await judge(schema, value, { formats: true });
  if (!('problems' in judgement)) throw new Error(JSON.stringify(judgement));
  return judgement.problems;
}

const said = async (schema: unknown, value: unknown) =>
  (await problems(schema, value)).map(({ place, keyword }) => `/${place.join('/')} ${keyword}`);

const refused = async (schema: unknown) => judge(schema, { a: 1 }, { formats: true });

const contact = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['name', 'email'],
  additionalProperties: false,
  dependentRequired: { fax: ['phone'] },
  $defs: { address: { type: 'object', required: ['city'], properties: { city: { type: 'string' } } } },
  properties: {
    name: { type: 'string', minLength: 2 },
    email: { type: 'string', format: 'email' },
    age: { type: 'integer', exclusiveMinimum: 0 },
    price: { type: 'number', multipleOf: 0.1 },
    tier: { enum: ['gold', 'silver'] },
    address: { $ref: '#/$defs/address' },
    lines: { type: 'array', uniqueItems: true, items: { type: 'object', required: ['sku'] } },
    fax: { type: 'string' },
    phone: { type: 'string' },
    a: { oneOf: [{ type: 'string' }, { type: 'integer', minimum: 5 }] },
  },
};

describe('judging a document', () => {
  it('says that all is well', async () => {
    const value = { name: 'Li Na', email: 'li@example.com', price: 0.3, a: 7, lines: [{ sku: 'x' }] };
    expect(await judge(contact, value, { formats: true })).toEqual({ valid: true });
  });

  it('names place and keyword of each problem', async () => {
    const value = {
      name: 'L',
      age: 0,
      price: 0.25,
      tier: 'bronze',
      address: {},
      lines: [{ sku: 1 }, {}],
      fax: '1',
      more: 1,
    };
    expect(await said(contact, value)).toEqual([
      '/email required',
      '/more additional',
      '/phone dependentRequired',
      '/name minLength',
      '/age exclusiveMinimum',
      '/price multipleOf',
      '/tier enum',
      '/address/city required',
      '/lines/1/sku required',
    ]);
  });

  it('says of alternatives what the closest one lacks, and when several fit', async () => {
    const [first, second] = await problems({ properties: { a: contact.properties.a } }, { a: 3 });
    expect(first).toMatchObject({ place: ['a'], keyword: 'oneOf', args: { count: 2 } });
    expect(second).toMatchObject({ keyword: 'minimum', within: true, args: { limit: 5 } });
    expect(await said({ oneOf: [{ type: 'integer' }, { minimum: 0 }] }, 3)).toEqual(['/ oneOf.several']);
  });

  it('asserts formats only where they are asked for', async () => {
    const schema = { format: 'date' };
    expect(await said(schema, '2026-02-30')).toEqual(['/ format']);
    expect(await judge(schema, '2026-02-30', { formats: false })).toEqual({ valid: true });
  });

  it('knows the drafts before', async () => {
    const schema = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      definitions: { n: { type: 'number' } },
      properties: { a: { $ref: '#/definitions/n' } },
    };
    expect(await said(schema, { a: 'x' })).toEqual(['/a type']);
    const oldest = {
      $schema: 'http://json-schema.org/draft-04/schema#',
      minimum: 3,
      exclusiveMinimum: true,
    };
    expect(await judge(oldest, 3, { formats: true })).toMatchObject({ valid: false });
  });

  it('reads decimals as they are written', () => {
    expect([isMultiple(0.3, 0.1), isMultiple(1e-8, 1e-9), isMultiple(-4.5, 1.5)]).toEqual([true, true, true]);
    expect([isMultiple(0.00751, 0.0001), isMultiple(1e-9, 1e-8), isMultiple(7, 2)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('refusing a schema', () => {
  it.each([
    [
      { $ref: 'https://example.com/far.json#/x' },
      { why: 'outside', what: 'https://example.com/far.json#/x' },
    ],
    [{ properties: { a: { $ref: 'urn:example:a' } } }, { why: 'outside', what: 'urn:example:a' }],
    [{ $ref: '#/$defs/none' }, { why: 'nowhere' }],
    [{ $ref: '#none' }, { why: 'nowhere', what: '#none' }],
    [{ $ref: '#' }, { why: 'endless' }],
    [{ $schema: 'https://example.com/own' }, { why: 'dialect', what: 'https://example.com/own' }],
    [{ pattern: '(' }, { why: 'pattern', what: '(' }],
    [{ properties: { a: { type: 'text' } } }, { why: 'schema' }],
  ])('%j', async (schema, why) => {
    expect(await refused(schema)).toMatchObject({ refused: why });
  });

  it('says where a schema is none', async () => {
    const judgement = await refused({ properties: { a: { minLength: -1 } } });
    expect(judgement).toMatchObject({
      refused: { problems: [{ place: ['properties', 'a', 'minLength'], keyword: 'minimum' }] },
    });
  });

  it('takes a schema that comes back to itself, as long as the document ends', async () => {
    const tree = { properties: { children: { type: 'array', items: { $ref: '#' } } } };
    expect(await said(tree, { children: [{ children: [{ children: 1 }] }] })).toEqual([
      '/children/0/children/0/children type',
    ]);
  });
});
