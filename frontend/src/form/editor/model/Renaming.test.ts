import { describe, expect, it } from 'vitest';
import type { Catalog } from '@/core/api/catalog';
import type { FormDocument } from '@/core/api/forms';
import { linksOf } from './linksOf';
import { Renaming } from './Renaming';

const text = (en: string, more = {}) => ({
  type: 'string',
  'x-eddy': { type: 'text', label: { en }, ...more },
});
const rollup = { aggregate: 'sum', field: 'price', over: { table: 'order.lines', link: 'parent' } };

const order: FormDocument = {
  schemaVersion: 1,
  key: 'order',
  label: { en: 'Order' },
  titleField: 'name',
  uniqueKey: 'name',
  schema: {
    properties: {
      name: text('Name'),
      before: { type: 'string', 'x-eddy': { type: 'link', form: 'order' } },
      earlier: { readOnly: true, 'x-eddy': { type: 'lookup', link: 'before', field: 'name' } },
      twice: { readOnly: true, 'x-eddy': { type: 'formula', formula: 'name + "name" + upper case(name)' } },
      total: {
        readOnly: true,
        'x-eddy': {
          type: 'rollup',
          ...rollup,
          over: { ...rollup.over, where: { left: { field: 'parent.name' }, op: 'notEmpty' } },
        },
      },
      lines: {
        type: 'array',
        default: [{ price: 1 }],
        items: {
          properties: {
            price: { type: 'number', 'x-eddy': { type: 'money' } },
            tax: { readOnly: true, 'x-eddy': { type: 'formula', formula: 'price * 0.13' } },
          },
          required: ['price'],
        },
        'x-eddy': { type: 'subtable' },
      },
    },
    required: ['name'],
  },
  ui: {
    type: 'VerticalLayout',
    elements: [
      {
        type: 'Group',
        elements: [
          { type: 'Control', scope: '#/properties/name' },
          { type: 'Control', scope: '#/properties/lines' },
        ],
      },
    ],
  },
  logic: [
    {
      effect: 'fill',
      fields: ['name'],
      if: { any: [{ not: { left: { field: 'name' }, op: 'empty' } }] },
      to: { formula: 'name' },
    },
    {
      effect: 'show',
      fields: ['total'],
      if: {
        some: { table: 'order.lines', link: 'parent' },
        holds: { left: { field: 'price' }, op: 'gt', right: { value: 1 } },
      },
    },
  ],
  cleaning: [
    { key: 'trim', kind: 'trim', fields: ['name'], if: { left: { field: 'name' }, op: 'notEmpty' } },
  ],
  list: { columns: ['name'] },
};

const catalog = { tables: [] } as unknown as Catalog;
const renamed = (form: FormDocument, table: string, from: string, to: string) =>
  new Renaming(table, from, to, linksOf(form, catalog)).form(form);

/** Where a document says a word as a value, a key or a part of a path. */
const said = (form: FormDocument, word: string) =>
  (JSON.stringify(form).match(new RegExp(`(?<![a-z_])${word}(?![a-z_])`, 'g')) ?? []).length;

describe('a field that is called otherwise', () => {
  it.each([
    ['order', 'name', 'customer'],
    ['order', 'lines', 'items_sold'],
    ['order', 'before', 'previous'],
    ['order.lines', 'price', 'unit_price'],
  ])('of %s: %s becomes %s everywhere, and back', (table, from, to) => {
    const next = renamed(order, table, from, to);
    // The text in the formula is no name.
    expect(said(next, from)).toBe(from === 'name' ? 1 : 0);
    expect(renamed(next, table, to, from)).toEqual(order);
  });

  it('keeps its place, and a column of the same name its own', () => {
    const next = renamed(order, 'order', 'name', 'customer');
    expect(Object.keys(next.schema.properties)[0]).toBe('customer');
    expect(next.schema.properties['twice']?.['x-eddy']?.['formula']).toBe(
      'customer + "name" + upper case(customer)',
    );
    const both = { ...order, schema: { ...order.schema } };
    both.schema.properties = { ...order.schema.properties, price: text('Price') };
    expect(renamed(both, 'order', 'price', 'cost').schema.properties['lines']).toEqual(
      order.schema.properties['lines'],
    );
  });
});
