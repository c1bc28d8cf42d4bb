import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Table } from '@/core/api/catalog';
import uses from '@/core/uses/i18n/en.json';
import { Design } from './Design';
import editor from './i18n/en.json';
import { columnKeys } from './model/rows';
import { drawInDesigner, order as form, startEditorTexts } from './testing';

beforeAll(startEditorTexts);

const rule = { kind: 'rule', key: 'many', label: { en: 'Many lines' } };
const places = [{ area: 'if', nearest: null, place: '/if' }];
const asked: { url: string; body: unknown }[] = [];
let used: object[];

beforeEach(() => {
  asked.length = 0;
  used = [{ ...rule, places }];
  vi.stubGlobal('fetch', (url: string, options: RequestInit) => {
    asked.push({ url, body: options.body ? JSON.parse(String(options.body)) : undefined });
    const answer = url.endsWith('/renames') ? { items: [rule] } : { items: used, running: [] };
    const headers = { 'Content-Type': 'application/json' };
    return Promise.resolve(new Response(JSON.stringify(answer), { status: 200, headers }));
  });
});

const column = (key: string) => ({
  key,
  label: {},
  type: 'text',
  kind: 'TEXT',
  operators: [],
  system: false,
});
const lines = {
  key: 'order.lines',
  label: {},
  system: true,
  facts: false,
  fields: [column('item')],
} satisfies Table;

const draw = (at: string) => drawInDesigner(<Design />, form, { at, tables: [lines] });
const aside = () => within(screen.getByRole('complementary', { name: 'Properties' }));

describe('a column in the designer', () => {
  it('tells where it is used, and is renamed everywhere by the server', async () => {
    const drawn = draw('?field=lines.item');
    expect(await aside().findByText('Many lines')).toBeTruthy();
    expect(asked.some(({ url }) => url.includes('/uses/field/order.lines.item'))).toBe(true);
    fireEvent.change(aside().getByLabelText(editor.field.key), { target: { value: 'what' } });
    fireEvent.click(aside().getByRole('button', { name: editor.field.rename }));
    await waitFor(() => {
      expect(asked.find(({ url }) => url.endsWith('/renames'))?.body).toEqual({
        kind: 'field',
        key: 'order.lines.item',
        to: 'what',
      });
    });
    await waitFor(() => {
      expect(drawn.address()).toBe('?field=lines.what');
    });
  });

  /** Deletes the column and answers the question that comes. */
  async function deleted(answer: string) {
    const drawn = draw('?field=lines.item');
    const box = document.querySelector<HTMLElement>('[data-canvas-box="lines.item"]');
    box?.focus();
    fireEvent.keyDown(box ?? document.body, { key: 'Delete' });
    fireEvent.click(await screen.findByText(answer));
    return drawn;
  }

  it('stays when it is kept because something uses it', async () => {
    const drawn = await deleted(uses.cancel);
    expect(columnKeys(drawn.form(), 'lines')).toEqual(['item', 'unit']);
  });

  it('goes knowingly although something uses it', async () => {
    const drawn = await deleted(uses.delete.anyway);
    await waitFor(() => {
      expect(columnKeys(drawn.form(), 'lines')).toEqual(['unit']);
    });
  });

  it('goes at once while nothing uses it', async () => {
    used = [];
    const drawn = draw('?field=lines.item');
    const box = document.querySelector<HTMLElement>('[data-canvas-box="lines.item"]');
    box?.focus();
    fireEvent.keyDown(box ?? document.body, { key: 'Delete' });
    await waitFor(() => {
      expect(columnKeys(drawn.form(), 'lines')).toEqual(['unit']);
    });
  });

  it('begins anew with a column of its own when it is doubled', () => {
    const renamed = structuredClone(form);
    const item = renamed.schema.properties['lines']?.items?.properties?.['item'];
    Object.assign(item?.['x-eddy'] ?? {}, { column: 'thing' });
    const drawn = drawInDesigner(<Design />, renamed, { at: '?field=lines.item' });
    const box = document.querySelector<HTMLElement>('[data-canvas-box="lines.item"]');
    box?.focus();
    fireEvent.keyDown(box ?? document.body, { key: 'd', ctrlKey: true });
    const columns = drawn.form().schema.properties['lines']?.items?.properties;
    expect(columns?.['item_2']?.['x-eddy']).not.toHaveProperty('column');
    expect(columns?.['item']?.['x-eddy']).toHaveProperty('column');
  });
});
