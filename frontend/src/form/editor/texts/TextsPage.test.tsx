import { act, fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FormDocument } from '@/core/api/forms';
import { control } from '../model/layout';
import { drawInDesigner, startEditorTexts } from '../testing';
import { TextsPage } from './TextsPage';

beforeAll(startEditorTexts);

const text = (zh: string, en: string) => ({
  type: 'string',
  'x-eddy': { type: 'text', label: { 'zh-CN': zh, en } },
});

const form: FormDocument = {
  schemaVersion: 1,
  key: 'call',
  label: { 'zh-CN': '沟通', en: 'Call' },
  schema: {
    properties: { result: text('结果', 'Result'), reason: text('原因', ''), note: text('备注', '备注') },
  },
  ui: { type: 'VerticalLayout', elements: ['result', 'reason', 'note'].map(control) },
};

const box = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const english = (now: FormDocument, key: string) => now.schema.properties[key]?.['x-eddy']?.label?.en;

describe('the page of all texts', () => {
  it('writes what is typed, and one undo takes a whole word back', () => {
    const drawn = drawInDesigner(<TextsPage />, form, { at: '?tab=texts' });
    const cell = box('Reason · Title (English)'.replace('Reason', '原因'));
    for (const value of ['R', 'Re', 'Reason']) fireEvent.change(cell, { target: { value } });
    expect(english(drawn.form(), 'reason')).toBe('Reason');
    act(drawn.stack.undo);
    expect(drawn.form()).toEqual(form);
  });

  it('counts what is missing, and keeps a row that is being filled in', () => {
    const drawn = drawInDesigner(<TextsPage />, form, { at: '?tab=texts' });
    fireEvent.click(screen.getByText('2 missing'));
    expect(drawn.address()).toBe('?tab=texts&show=missing');
    expect(screen.getAllByRole('textbox')).toHaveLength(4);
    fireEvent.change(box('原因 · Title (English)'), { target: { value: 'Reason' } });
    expect(screen.getByText('1 missing')).toBeTruthy();
    expect(screen.getAllByRole('textbox')).toHaveLength(4);
  });

  it('goes from row to row with the arrows, in the same language', () => {
    drawInDesigner(<TextsPage />, form, { at: '?tab=texts' });
    const first = box('The form · Name of the form (English)');
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(box('Result · Title (English)'));
    fireEvent.keyDown(document.activeElement ?? first, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(first);
  });

  it('leads to the field', () => {
    const drawn = drawInDesigner(<TextsPage />, form, { at: '?tab=texts' });
    fireEvent.click(screen.getByRole('button', { name: 'Result' }));
    expect(drawn.address()).toBe('?field=result');
  });
});
