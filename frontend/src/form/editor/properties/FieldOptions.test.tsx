import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FormDocument } from '@/core/api/forms';
import { Design } from '../Design';
import editor from '../i18n/en.json';
import { drawInDesigner, startEditorTexts, type Drawn } from '../testing';
import { servedUses } from '../testingUses';

beforeAll(startEditorTexts);

const deal: FormDocument = {
  schemaVersion: 1,
  key: 'deal',
  label: { en: 'Deal' },
  schema: {
    properties: {
      stage: {
        type: 'string',
        enum: ['option_1', 'option_2'],
        'x-eddy': {
          type: 'choice',
          label: { en: 'Stage' },
          options: [
            { value: 'option_1', label: { 'zh-CN': '选项 1', en: 'Option 1' } },
            { value: 'option_2', label: { 'zh-CN': '选项 2', en: 'Option 2' } },
          ],
        },
      },
      note: { type: 'string', 'x-eddy': { type: 'text', label: { en: 'Note' } } },
    },
  },
  logic: [
    {
      effect: 'hide',
      fields: ['note'],
      if: { left: { field: 'stage' }, op: 'eq', right: { value: 'option_1' } },
    },
  ],
};

const served = servedUses();

afterEach(cleanup);

const names = () => screen.getAllByRole<HTMLInputElement>('textbox', { name: editor.options.name });
const values = ({ form }: Drawn) => form().schema.properties['stage']?.enum;
const said = ({ form }: Drawn) => JSON.stringify(form().logic);
const settle = (ms: number) => act(() => new Promise((done) => setTimeout(done, ms)));

async function called(index: number, text: string) {
  await settle(20);
  const input = names()[index];
  if (!input) throw new Error(`No option ${index}.`);
  act(() => {
    input.focus();
  });
  fireEvent.change(input, { target: { value: text } });
  act(() => {
    input.blur();
  });
}

const draw = () => drawInDesigner(<Design />, deal, { at: '?field=stage' });

describe('the stored value of an option', () => {
  it('follows its name with all that the form says of it, and goes back with it in one step', async () => {
    const drawn = draw();
    await called(0, 'VIP客户');
    await waitFor(() => {
      expect(values(drawn)).toEqual(['vip_ke_hu', 'option_2']);
    });
    expect(said(drawn)).toContain('"value":"vip_ke_hu"');
    await called(1, 'Partner');
    await waitFor(() => {
      expect(values(drawn)).toEqual(['vip_ke_hu', 'partner']);
    });
    act(drawn.stack.undo);
    expect(values(drawn)).toEqual(['vip_ke_hu', 'option_2']);
    expect(names()[1]?.value).toBe('Option 2');
  });

  it('leaves the keyboard where it went with Enter', async () => {
    const drawn = draw();
    await settle(20);
    names()[0]?.focus();
    fireEvent.change(names()[0] ?? document.body, { target: { value: 'New' } });
    fireEvent.keyDown(names()[0] ?? document.body, { key: 'Enter' });
    await waitFor(() => {
      expect(values(drawn)).toEqual(['new', 'option_2']);
    });
    expect(document.activeElement).toBe(names()[1]);
    fireEvent.change(names()[1] ?? document.body, { target: { value: 'Won' } });
    fireEvent.keyDown(names()[1] ?? document.body, { key: 'Enter' });
    await waitFor(() => {
      expect(values(drawn)).toEqual(['new', 'won', 'option_3']);
    });
    expect(document.activeElement).toBe(names()[2]);
  });

  it('is typed on while the key of the field follows its title', async () => {
    const drawn = draw();
    await settle(20);
    const title = screen.getByRole('textbox', { name: 'Title (English)' });
    act(() => {
      title.focus();
    });
    fireEvent.change(title, { target: { value: 'Level' } });
    fireEvent.keyDown(title, { key: 'Enter' });
    await waitFor(() => {
      expect(Object.keys(drawn.form().schema.properties)).toContain('level');
    });
    expect(document.activeElement).toBe(names()[0]);
  });

  it('stays once it is released', async () => {
    served.live = { form: deal };
    const drawn = draw();
    await called(0, 'VIP');
    await settle(50);
    expect(values(drawn)).toEqual(['option_1', 'option_2']);
  });

  it('stays where another document speaks of the field', async () => {
    served.uses = [{ kind: 'rule', key: 'greet', label: { en: 'Greet' }, places: [] }];
    const drawn = draw();
    await called(0, 'VIP');
    await settle(50);
    expect(values(drawn)).toEqual(['option_1', 'option_2']);
  });
});
