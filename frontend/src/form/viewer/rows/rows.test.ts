import { describe, expect, it } from 'vitest';
import type { Property } from '@/core/api/forms';
import { validate } from '../state/validate';
import { FormulaSet } from '../formulas/FormulaSet';
import { columnsOf, filledRows, type Column } from './columns';
import { blockOf, readCell, withBlock } from './paste';
import { totalsOf } from './totals';
import { withFormulas } from './useRowFormulas';

const lines: Property = {
  type: 'array',
  maxItems: 4,
  items: {
    type: 'object',
    required: ['item'],
    properties: {
      id: { type: 'string' },
      item: { type: 'string', maxLength: 5, 'x-eddy': { type: 'text' } },
      quantity: { type: 'integer', minimum: 1, 'x-eddy': { type: 'integer' } },
      price: { type: 'number', 'x-eddy': { type: 'money' } },
      taxed: { readOnly: true, 'x-eddy': { type: 'formula', formula: 'amount * 1.06' } },
      amount: { readOnly: true, 'x-eddy': { type: 'formula', formula: 'quantity * price' } },
      state: {
        type: 'string',
        enum: ['open'],
        'x-eddy': { type: 'choice', options: [{ value: 'open', label: { 'zh-CN': '未付', en: 'Open' } }] },
      },
      on: { type: 'string', format: 'date', 'x-eddy': { type: 'date' } },
      done: { type: 'boolean', 'x-eddy': { type: 'boolean' } },
    },
  },
  'x-eddy': { type: 'subtable' },
};
const columns = columnsOf(lines);
const column = (key: string) => columns.find((one) => one.key === key) ?? ({} as Column);

const formulas = new FormulaSet(Object.fromEntries(columns.map(({ key, property }) => [key, property])));

describe('formulas of a row', () => {
  it('follow each other in any order', () => {
    expect(withFormulas({ id: 'a', quantity: 2, price: 50, amount: 7 }, columns, formulas)).toMatchObject({
      amount: 100,
      taxed: 106,
    });
  });

  it('show nothing where a number is missing, and nothing old while they are fetched', () => {
    expect(withFormulas({ id: 'a', price: 50, amount: 7 }, columns, formulas)['amount']).toBeUndefined();
    expect(
      withFormulas({ id: 'a', quantity: 2, price: 50, amount: 7 }, columns, undefined)['amount'],
    ).toBeUndefined();
  });
});

describe('a pasted block', () => {
  it('is what a spreadsheet writes, a word is none', () => {
    expect(blockOf('Pen\t2\r\nDesk\t1\r\n')).toEqual([
      ['Pen', '2'],
      ['Desk', '1'],
    ]);
    expect(blockOf('Pen')).toBeUndefined();
  });

  it.each([
    ['price', '¥1,200.50', 1200.5],
    ['quantity', '1.5', undefined],
    ['state', '未付', 'open'],
    ['state', 'open', 'open'],
    ['state', 'lost', undefined],
    ['on', '2026/3/5', '2026-03-05'],
    ['on', 'soon', undefined],
    ['done', '是', true],
    ['item', 'Pen', 'Pen'],
  ])('gives %s “%s” as %s', (key, text, value) => {
    expect(readCell(column(key), text)).toBe(value);
  });

  it('is written over rows from a cell on, makes more, leaves formulas alone, and counts what it could not read', () => {
    const rows = [{ id: 'a', item: 'Ink', quantity: 1 }];
    const block = [
      ['2', '10', '9', '9', 'open'],
      ['x', '20', '9', '9', '未付'],
    ];
    const pasted = withBlock(rows, columns, { row: 0, column: 1 }, block, 4);
    expect(pasted.rows).toMatchObject([
      { id: 'a', item: 'Ink', quantity: 2, price: 10, state: 'open' },
      { price: 20, state: 'open' },
    ]);
    expect(pasted.rows[0]).not.toHaveProperty('amount');
    expect(pasted.unread).toBe(1);
    expect(
      withBlock(rows, columns, { row: 0, column: 0 }, [['1'], ['2'], ['3'], ['4'], ['5']], 4).unread,
    ).toBe(1);
  });
});

describe('rows', () => {
  it('are summed where they are numbers', () => {
    const rows = [
      { id: 'a', quantity: 1, price: 0.1 },
      { id: 'b', price: 0.2 },
    ];
    expect(totalsOf(rows, columns)).toEqual({ quantity: 1, price: 0.3 });
  });

  it('are not where the column says so', () => {
    const silent = { ...lines.items?.properties?.['price'], 'x-eddy': { type: 'money', sum: false } };
    expect(
      totalsOf([{ id: 'a', price: 2 }], columnsOf({ items: { properties: { price: silent } } })),
    ).toEqual({});
  });

  it('without any value are none', () => {
    expect(
      filledRows(
        [{ id: 'a' }, { id: 'b', item: ' ' }, { id: 'c', amount: 3 }, { id: 'd', done: false }],
        lines,
      ),
    ).toEqual([{ id: 'd', done: false }]);
  });

  it('are judged cell by cell', () => {
    const error = validate(
      [{ id: 'a', quantity: 0 }, { id: 'b', item: 'Pencil' }, { id: 'c' }],
      lines,
      false,
    );
    expect(error?.cells).toEqual({
      'a.item': { key: 'error.required' },
      'a.quantity': { key: 'error.least', args: { min: 1 } },
      'b.item': { key: 'error.long', args: { max: 5 } },
    });
    expect(validate([{ id: 'c' }], lines, true)).toEqual({ key: 'error.required' });
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, item: id }));
    expect(validate(five, lines, false)).toEqual({ key: 'error.manyRows', args: { max: 4 } });
  });
});
