import { act, fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FormDocument } from '@/core/api/forms';
import { Design } from './Design';
import { control, keysIn, layoutOf } from './model/layout';
import { drawInDesigner, startEditorTexts, type Drawn } from './testing';

beforeAll(startEditorTexts);

const text = (en: string) => ({ type: 'string', 'x-eddy': { type: 'text', label: { en } } });

const form: FormDocument = {
  schemaVersion: 1,
  key: 'call',
  label: { en: 'Call' },
  schema: { properties: { a: text('Alpha'), b: text('Beta'), c: text('Gamma') } },
  ui: { type: 'VerticalLayout', elements: ['a', 'b', 'c'].map(control) },
};

/** By its name, without the long way through all roles of the page. */
function box(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-canvas-box][aria-label^="${name}."]`);
  if (!found) throw new Error(`${name} is not on the canvas.`);
  return found;
}

const keys = (drawn: Drawn) => keysIn(layoutOf(drawn.form())).join(' ');
const press = (key: string, more: object = {}) => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
};

/** The clipboard as a browser hands it to the page. */
function clipboard(type: 'copy' | 'cut' | 'paste', held = '') {
  const data = { text: held };
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, {
    clipboardData: {
      getData: () => data.text,
      setData: (_: string, next: string) => (data.text = next),
    },
  });
  act(() => {
    (document.activeElement ?? document.body).dispatchEvent(event);
  });
  return data.text;
}

function draw(): Drawn {
  const drawn = drawInDesigner(<Design />, form);
  fireEvent.click(box('Alpha'));
  act(() => {
    box('Alpha').focus();
  });
  return drawn;
}

describe('the canvas, by the keys alone', () => {
  it('goes from field to field and takes the focus along', () => {
    draw();
    press('ArrowDown');
    expect(document.activeElement).toBe(box('Beta'));
    press('ArrowUp');
    expect(document.activeElement).toBe(box('Alpha'));
  });

  it('moves several fields together, and one undo puts them back', () => {
    const drawn = draw();
    press('ArrowDown', { shiftKey: true });
    press('ArrowDown', { altKey: true });
    expect(keys(drawn)).toBe('c a b');
    act(drawn.stack.undo);
    expect(drawn.form()).toEqual(form);
  });

  it('puts a field beside the one above, and one undo takes it out of the row', () => {
    const drawn = draw();
    press('ArrowDown');
    press('ArrowRight', { altKey: true });
    expect(layoutOf(drawn.form()).elements[0]).toMatchObject({ type: 'HorizontalLayout' });
    expect(keys(drawn)).toBe('a b c');
    expect(document.activeElement).toBe(box('Beta'));
    press('ArrowLeft', { altKey: true });
    expect(keys(drawn)).toBe('b a c');
    act(drawn.stack.undo);
    act(drawn.stack.undo);
    expect(drawn.form()).toEqual(form);
  });

  it('duplicates and deletes', () => {
    const drawn = draw();
    press('d', { ctrlKey: true });
    expect(keys(drawn)).toBe('a a_2 b c');
    press('Delete');
    expect(keys(drawn)).toBe('a b c');
    press('a', { metaKey: true });
    press('Backspace');
    expect(keys(drawn)).toBe('');
  });

  it('opens the properties with Enter and comes back with Escape', () => {
    draw();
    press('Enter');
    expect((document.activeElement as HTMLInputElement).value).toBe('Alpha');
    press('Escape');
    expect(document.activeElement).toBe(box('Alpha'));
  });

  it('finds a type with / and lets its name be typed at once', () => {
    const drawn = draw();
    press('/');
    const search = screen.getByRole('textbox', { name: 'Search fields' });
    expect(document.activeElement).toBe(search);
    fireEvent.change(search, { target: { value: 'integer' } });
    press('Enter');
    expect(keys(drawn)).toBe('a integer b c');
    expect((document.activeElement as HTMLInputElement).value).toBe('integer');
  });
});

describe('several fields at once', () => {
  it('are picked with Ctrl and Shift, and made required in one step', () => {
    const drawn = draw();
    fireEvent.click(box('Gamma'), { ctrlKey: true });
    expect(screen.getByText('2 selected')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Make 2 fields required' }));
    expect(drawn.form().schema.required).toEqual(['a', 'c']);
    act(drawn.stack.undo);
    expect(drawn.form()).toEqual(form);
    fireEvent.click(box('Gamma'), { shiftKey: true });
    expect(screen.getByText('3 selected')).toBeTruthy();
  });
});

describe('the clipboard', () => {
  it('carries fields as text', () => {
    const drawn = draw();
    const held = clipboard('copy');
    expect(JSON.parse(held)).toMatchObject({ eddy: 'form-elements', properties: { a: text('Alpha') } });
    clipboard('paste', held);
    expect(keys(drawn)).toBe('a a_2 b c');
    clipboard('cut');
    expect(keys(drawn)).toBe('a b c');
  });

  it('says so when it holds something else', async () => {
    const drawn = draw();
    clipboard('paste', 'Dear customer');
    expect(drawn.form()).toEqual(form);
    expect(await screen.findByText(/holds nothing of a form/)).toBeTruthy();
  });

  it('is left to the text boxes', () => {
    const drawn = draw();
    press('Enter');
    expect(clipboard('cut', 'mine')).toBe('mine');
    expect(drawn.form()).toEqual(form);
  });
});
