import { fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { Design } from '../Design';
import { drawInDesigner, order, startEditorTexts } from '../testing';

beforeAll(startEditorTexts);

const box = (name: string) => screen.getByRole('group', { name: new RegExp(`^(Column )?${name}\\.`) });
const title = () => screen.getByRole('textbox', { name: 'Title (English)' });

describe('the title of a field', () => {
  it('is typed over what has the focus on the canvas', () => {
    drawInDesigner(<Design />, order, { at: '?field=number' });
    fireEvent.keyDown(box('Number'), { key: 'O' });
    expect(document.activeElement).toBe(title());
    expect((title() as HTMLInputElement).selectionEnd).toBe('Number'.length);
  });

  it('is typed after a double click, also of a column', () => {
    drawInDesigner(<Design />, order, { at: '?field=lines.item' });
    fireEvent.doubleClick(box('Item'));
    expect(document.activeElement).toBe(title());
  });

  it('leads with Enter to the first column of a sub-table, and from there to the canvas', () => {
    drawInDesigner(<Design />, order, { at: '?field=lines' });
    fireEvent.keyDown(title(), { key: 'Enter' });
    expect((title() as HTMLInputElement).value).toBe('Item');
    expect(document.activeElement).toBe(title());
    fireEvent.keyDown(title(), { key: 'Enter' });
    expect(document.activeElement).toBe(box('Item'));
  });
});
