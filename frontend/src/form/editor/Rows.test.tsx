import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { Design } from './Design';
import editor from './i18n/en.json';
import { columnKeys } from './model/rows';
import { drawInDesigner, order as form, startEditorTexts, type Drawn } from './testing';

beforeAll(startEditorTexts);

function box(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-canvas-box][aria-label*="${name}."]`);
  if (!found) throw new Error(`${name} is not on the canvas.`);
  return found;
}

const columns = (drawn: Drawn) => columnKeys(drawn.form(), 'lines').join(' ');
const press = (key: string, more: object = {}) => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
};

function draw(picked: string): Drawn {
  const drawn = drawInDesigner(<Design />, form);
  fireEvent.click(box(picked));
  act(() => {
    box(picked).focus();
  });
  return drawn;
}

describe('a sub-table on the canvas', () => {
  it('is entered with an arrow, and its columns are moved and taken out by the keys', () => {
    const drawn = draw('Lines');
    press('ArrowRight');
    expect(document.activeElement).toBe(box('Item'));
    press('ArrowRight', { altKey: true });
    expect(columns(drawn)).toBe('unit item');
    press('Delete');
    expect(columns(drawn)).toBe('unit');
    expect(document.activeElement).toBe(box('Unit'));
    act(() => {
      drawn.stack.undo();
    });
    expect(columns(drawn)).toBe('unit item');
    press('d', { ctrlKey: true });
    expect(columns(drawn)).toBe('unit unit_2 item');
  });

  it('takes what is clicked in the palette while it is picked, and nothing that cannot be a column', () => {
    const drawn = draw('Item');
    const palette = screen.getByRole('complementary', { name: 'Fields' });
    fireEvent.click(within(palette).getByText('money'));
    expect(columns(drawn)).toBe('item money unit');
    fireEvent.click(within(palette).getByText('rollup'));
    expect(columns(drawn)).toBe('item money unit');
    expect(drawn.form().schema.properties).toHaveProperty('rollup');
  });

  it('has its columns named and required beside the canvas', () => {
    const drawn = draw('Unit');
    const aside = screen.getByRole('complementary', { name: 'Properties' });
    fireEvent.click(within(aside).getByRole('switch'));
    const lines = () => drawn.form().schema.properties['lines'];
    expect(lines()?.items?.required).toEqual(['unit']);
    fireEvent.change(within(aside).getByDisplayValue('Unit'), { target: { value: 'Measure' } });
    expect(lines()?.items?.properties?.['unit']?.['x-eddy']?.label).toMatchObject({ en: 'Measure' });
    expect(within(aside).queryByText(editor.logic.addRule)).toBeNull();
  });
});
