import { QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Property } from '@/core/api/forms';
import { createQueryClient } from '@/core/api/queryClient';
import { startI18n } from '@/shared/i18n/i18n';
import shared from '@/shared/i18n/en.json';
import { NoticesProvider } from '@/shared/notices/NoticesProvider';
import type { FieldInputProps } from '../fieldView';
import { FormView } from '../FormView';
import texts from '../i18n/en.json';
import { registerFieldView } from '../registry';
import { FormState } from '../state/FormState';
import type { Row } from './columns';

beforeAll(() => startI18n(() => Promise.resolve({ 'form.viewer': texts, shared }), 'en'));

const text = (label: string): Property => ({
  type: 'string',
  'x-eddy': { type: 'text', label: { en: label } },
});
const lines: Property = {
  type: 'array',
  items: {
    required: ['item'],
    properties: {
      item: text('Item'),
      quantity: { type: 'integer', default: 1, 'x-eddy': { type: 'integer', label: { en: 'Quantity' } } },
      price: { type: 'number', 'x-eddy': { type: 'decimal', label: { en: 'Price' } } },
      amount: { 'x-eddy': { type: 'formula', label: { en: 'Amount' }, formula: 'quantity * price' } },
    },
  },
  'x-eddy': { type: 'subtable', label: { en: 'Lines' } },
};

const two = [
  { id: 'a', item: 'Pen', quantity: 2, price: 3, amount: 6 },
  { id: 'b', item: 'Desk', quantity: 1, price: 100, amount: 100 },
];

/** Draws them and waits for the grid, which is fetched when a form has one. */
async function draw(rows: Row[] | undefined, property = lines, readOnly = false) {
  const form = new FormState({ schema: { properties: { lines: property } } }, { lines: rows });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <NoticesProvider>
        <FormView form={form} readOnly={readOnly} />
      </NoticesProvider>
    </QueryClientProvider>,
  );
  await screen.findByRole('group', { name: 'Lines' });
  return { form, rows: () => (form.get('lines').value ?? []) as Row[] };
}

const cell = (name: string) => screen.getByRole('button', { name });
const frame = () =>
  act(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => {
          done(undefined);
        }),
      ),
  );

describe('the rows of a sub-table', () => {
  it('are typed into, worked out and summed', async () => {
    const { form, rows } = await draw(two);
    fireEvent.focus(cell('Quantity, row 1: 2'));
    fireEvent.change(screen.getByLabelText('Quantity, row 1:'), { target: { value: '5' } });
    expect(rows()[0]).toMatchObject({ id: 'a', quantity: 5 });
    await waitFor(() => {
      expect(screen.getByLabelText('Amount, row 1:').textContent).toBe('15');
    });
    const sums = within(screen.getByRole('row', { name: /Sum/ })).getAllByRole('cell');
    expect(sums.map((one) => one.textContent)).toEqual(['', '6', '103', '115']);
    expect(form.dirty()).toBe(true);
  });

  it('grow by Enter in the last one, with what a column begins with', async () => {
    const { rows } = await draw(two);
    fireEvent.focus(cell('Price, row 2: 100'));
    fireEvent.keyDown(screen.getByLabelText('Price, row 2:'), { key: 'Enter' });
    expect(rows()).toHaveLength(3);
    expect(rows()[2]).toMatchObject({ quantity: 1 });
    await frame();
    expect(document.activeElement).toBe(screen.getByLabelText('Price, row 3:'));
  });

  it('go on below the cell from which Tab led to the last one', async () => {
    const { rows } = await draw(two);
    const quantity = cell('Quantity, row 2: 1');
    fireEvent.keyDown(quantity, { key: 'Tab' });
    fireEvent.focus(cell('Price, row 2: 100'));
    fireEvent.keyDown(screen.getByLabelText('Price, row 2:'), { key: 'Enter' });
    expect(rows()).toHaveLength(3);
    await frame();
    expect(document.activeElement).toBe(screen.getByLabelText('Quantity, row 3:'));
  });

  it('are moved with the keys and deleted with an undo', async () => {
    const { rows } = await draw(two);
    fireEvent.keyDown(cell('Row 1'), { key: 'ArrowDown', altKey: true });
    expect(rows().map((row) => row.id)).toEqual(['b', 'a']);
    fireEvent.click(cell('Row 1'));
    fireEvent.click(await screen.findByText('Delete'));
    expect(rows().map((row) => row.id)).toEqual(['a']);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(rows().map((row) => row.id)).toEqual(['b', 'a']);
  });

  it('are duplicated', async () => {
    const { rows } = await draw(two);
    fireEvent.click(cell('Row 1'));
    fireEvent.click(await screen.findByText('Duplicate'));
    expect(rows().map((row) => row['item'])).toEqual(['Pen', 'Pen', 'Desk']);
    expect(new Set(rows().map((row) => row.id)).size).toBe(3);
  });

  it('take a block from a spreadsheet', async () => {
    const { rows } = await draw(two);
    fireEvent.focus(cell('Item, row 2: Desk'));
    fireEvent.paste(screen.getByLabelText('Item, row 2:'), {
      clipboardData: { getData: () => 'Lamp\t3\t20\nInk\tmany\t1\n' },
    });
    expect(rows()).toMatchObject([
      { item: 'Pen' },
      { item: 'Lamp', quantity: 3, price: 20 },
      { item: 'Ink', price: 1 },
    ]);
    expect(screen.getByText('1 pasted cell could not be read')).toBeTruthy();
  });

  it('say in the cell what is wrong, also what the server found there', async () => {
    const { form } = await draw([...two, { id: 'c', quantity: 3 }]);
    expect(form.checkAll()).toBe('lines');
    expect(await screen.findByText(texts.error.required)).toBeTruthy();
    const left = form.showIssues([
      { code: 'record.value.small', severity: 'error', message: 'Too small', place: '/lines/1/quantity' },
    ] as never);
    expect(left).toEqual([]);
    expect(await screen.findByText('Too small')).toBeTruthy();
  });

  it('send no rows that are blank', async () => {
    const { form } = await draw(undefined, { ...lines, items: { properties: { item: text('Item') } } });
    fireEvent.click(screen.getByRole('button', { name: 'Add row' }));
    expect(form.values()).toEqual({});
    expect(form.dirty()).toBe(false);
  });

  it('are only read where the form is', async () => {
    await draw(two, lines, true);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('Pen')).toBeTruthy();
  });

  it('draw again only the row that is typed in, of fifty with ten columns', async () => {
    const drawn = new Map<string, number>();
    const Counted = ({ fieldKey }: FieldInputProps) => {
      drawn.set(fieldKey, (drawn.get(fieldKey) ?? 0) + 1);
      return null;
    };
    registerFieldView({ type: 'link', Input: Counted as never });
    const keys = Array.from({ length: 9 }, (_, n) => `c${n}`);
    const wide: Property = {
      ...lines,
      items: {
        properties: {
          ...Object.fromEntries(keys.map((key) => [key, text(key)])),
          to: { 'x-eddy': { type: 'link', label: { en: 'To' } } },
        },
      },
    };
    const rows = Array.from({ length: 50 }, (_, n) => ({ id: `r${n}`, c0: `x${n}` }));
    await draw(rows, wide);
    const before = new Map(drawn);
    const there = (part: string) =>
      document.querySelector(`[data-row="r6"] [data-cell="c0"] ${part}`) ?? document.body;
    fireEvent.focus(there('button'));
    fireEvent.change(there('input'), { target: { value: 'y' } });
    const again = () => [...drawn].filter(([key, count]) => count !== before.get(key)).map(([key]) => key);
    expect(again()).toEqual([]);
    expect((there('input') as HTMLInputElement).value).toBe('y');
    await waitFor(() => {
      expect(again()).toEqual(['lines.r6.to']);
    });
  });
});
