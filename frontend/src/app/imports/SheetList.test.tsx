import { fireEvent, render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { LiveForm } from '@/core/api/forms';
import type { InspectedSheet } from '@/core/api/imports';
import { startI18n } from '@/shared/i18n/i18n';
import texts from './i18n/en.json';
import { SheetList } from './SheetList';

beforeAll(() => startI18n(() => Promise.resolve({ 'app.imports': texts, shared: {} }), 'en'));

const live = (uniqueKey?: string) =>
  ({
    uniqueKey,
    table: {
      fields: [
        { key: 'number', type: 'text', label: { en: 'Number' } },
        { key: 'lines', type: 'subtable', label: { en: 'Order lines' } },
      ],
    },
  }) as unknown as LiveForm;
const sheets: InspectedSheet[] = [
  { name: 'Lines', rows: 1200, field: 'lines', columns: ['Item', 'Price'], unknown: ['Colour'] },
  { name: 'Notes', rows: 0, columns: [], unknown: [] },
];

function draw(form: LiveForm, shown: InspectedSheet[], chosen: string[], keyed: boolean) {
  const onChange = vi.fn();
  render(<SheetList {...{ live: form, sheets: shown, chosen, keyed, disabled: false, onChange }} />);
  return onChange;
}

describe('the sheets of an import', () => {
  it('says of each what it brings, and of the others that they are left out', () => {
    draw(live('number'), sheets, ['lines'], true);
    expect(screen.getByText('Sheet “Lines”: 1,200 rows')).toBeTruthy();
    expect(screen.getByText('Order lines')).toBeTruthy();
    expect(screen.getByText('Columns: Item, Price')).toBeTruthy();
    expect(screen.getByText('Unknown columns, not imported: Colour')).toBeTruthy();
    expect(screen.getByText(/^Not imported: Notes\. .*“Number”/)).toBeTruthy();
  });

  it('leaves a sheet out and takes it again', () => {
    const off = draw(live('number'), sheets, ['lines'], true);
    fireEvent.click(screen.getByRole('switch', { checked: true }));
    expect(off).toHaveBeenCalledWith([]);
  });

  it('waits for the column by which rows find their records', () => {
    const onChange = draw(live('number'), sheets, ['lines'], false);
    fireEvent.click(screen.getByRole('switch', { checked: false }));
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByText(/^First match a column to “Number”/)).toBeTruthy();
  });

  it('says that a form without a unique field takes no rows', () => {
    draw(live(), [{ name: 'Lines', rows: 0, columns: [], unknown: [] }], [], false);
    expect(screen.queryByRole('switch')).toBeNull();
    expect(
      screen.getByText('Not imported: Lines. Rows of sub-tables need a form with a unique field.'),
    ).toBeTruthy();
  });
});
