import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Design } from '../Design';
import { drawInDesigner, order, startEditorTexts } from '../testing';
import { servedUses } from '../testingUses';

beforeAll(startEditorTexts);

const served = servedUses();

afterEach(cleanup);

const title = () => screen.getByRole('textbox', { name: 'Title (English)' });

async function called(text: string) {
  await act(() => new Promise((done) => setTimeout(done, 20)));
  fireEvent.focus(title());
  fireEvent.change(title(), { target: { value: text } });
  fireEvent.blur(title());
}

const keysOf = (form: typeof order) => Object.keys(form.schema.properties);

describe('the key of a field', () => {
  it('follows its title, stays picked, and goes back with it in one step', async () => {
    const drawn = drawInDesigner(<Design />, order, { at: '?field=number' });
    await called('Serial no.');
    await waitFor(() => {
      expect(keysOf(drawn.form())).toEqual(['serial_no', 'lines']);
    });
    expect(drawn.address()).toBe('?field=serial_no');
    act(drawn.stack.undo);
    expect(drawn.form()).toEqual(order);
    await waitFor(() => {
      expect(drawn.address()).toBe('?field=number');
    });
  });

  it('follows a Chinese title in its readings', async () => {
    const drawn = drawInDesigner(<Design />, order, { at: '?field=number' });
    await called('客户名称');
    await waitFor(() => {
      expect(keysOf(drawn.form())).toEqual(['ke_hu_ming_cheng', 'lines']);
    });
  });

  it('follows in a sub-table, too', async () => {
    const drawn = drawInDesigner(<Design />, order, { at: '?field=lines.item' });
    await called('Product');
    await waitFor(() => {
      const columns = drawn.form().schema.properties['lines']?.items?.properties ?? {};
      expect(Object.keys(columns)).toEqual(['product', 'unit']);
    });
    expect(drawn.address()).toBe('?field=lines.product');
  });

  it('stays once it is released', async () => {
    served.live = { form: order };
    const drawn = drawInDesigner(<Design />, order, { at: '?field=number' });
    await called('Serial no.');
    await act(() => new Promise((done) => setTimeout(done, 50)));
    expect(keysOf(drawn.form())).toEqual(['number', 'lines']);
  });

  it('stays when somebody has chosen it', async () => {
    const { number, lines } = order.schema.properties;
    const chosen = { ...order, schema: { properties: { no: number ?? {}, lines: lines ?? {} } } };
    const drawn = drawInDesigner(<Design />, chosen, { at: '?field=no' });
    await called('Serial no.');
    await act(() => new Promise((done) => setTimeout(done, 50)));
    expect(keysOf(drawn.form())).toEqual(['no', 'lines']);
  });
});
