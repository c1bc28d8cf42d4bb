import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CleaningRule } from '@/core/api/cleaning';
import type { FormDocument } from '@/core/api/forms';
import { RemoveElements } from '../commands/RemoveElements';
import { drawInDesigner, startEditorTexts } from '../testing';
import { CleaningPage } from './CleaningPage';

beforeAll(startEditorTexts);

const answers: Record<string, unknown> = {};
const asked: { url: string; body: unknown }[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', (url: string, options: RequestInit) => {
    asked.push({ url, body: options.body ? JSON.parse(String(options.body)) : undefined });
    const found = Object.entries(answers).find(([end]) => url.endsWith(end));
    const headers = { 'Content-Type': 'application/json' };
    return Promise.resolve(new Response(JSON.stringify(found?.[1] ?? {}), { status: 200, headers }));
  });
});

const field = (type: string, en: string) => ({ type: 'string', 'x-eddy': { type, label: { en } } });
const trim: CleaningRule = { key: 'trim', kind: 'trim', fields: ['name'] };
const odd: CleaningRule = {
  key: 'odd',
  kind: 'outlier',
  fields: ['visits'],
  by: 'range',
  max: 100,
  then: 'mark',
  tag: 'many',
};
const form: FormDocument = {
  schemaVersion: 1,
  key: 'customer',
  label: { en: 'Customer' },
  schema: {
    properties: {
      name: field('text', 'Name'),
      city: field('text', 'City'),
      visits: { ...field('integer', 'Visits'), type: 'integer' },
    },
  },
  cleaning: [trim, odd],
};
answers['/forms/customer'] = { form: { ...form, cleaning: [] } };
answers['/forms/customer/cleaning'] = { corrections: { trim: 12 } };

const cards = () => screen.queryAllByRole('listitem').filter((item) => item.dataset.rule !== undefined);
const order = (now: FormDocument) => now.cleaning?.map((rule) => rule.key);

describe('the page of cleaning rules', () => {
  it('reads each rule aloud, with how often it has corrected something', async () => {
    drawInDesigner(<CleaningPage />, form, { at: '?tab=cleaning' });
    expect(cards().map((card) => card.textContent)).toEqual([
      expect.stringContaining('Trim blanks at the ends: Name'),
      expect.stringContaining('Tag “many” when above 100: Visits'),
    ]);
    await within(cards()[0] ?? document.body).findByText('12 corrections');
  });

  it('adds a rule of a kind, opens it, and takes it back', async () => {
    const drawn = drawInDesigner(<CleaningPage />, form, { at: '?tab=cleaning' });
    fireEvent.click(screen.getByRole('button', { name: 'Add a rule' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Letter case' }));
    expect(drawn.form().cleaning?.[2]).toEqual({ key: 'case', kind: 'case', fields: [], to: 'upper' });
    expect(drawn.address()).toBe('?tab=cleaning&rule=2');
    fireEvent.click(screen.getByRole('radio', { name: 'lower case' }));
    expect(drawn.form().cleaning?.[2]?.to).toBe('lower');
    act(drawn.stack.undo);
    act(drawn.stack.undo);
    expect(drawn.form()).toEqual(form);
  });

  it('reorders with the keys and deletes', () => {
    const drawn = drawInDesigner(<CleaningPage />, form, { at: '?tab=cleaning' });
    fireEvent.keyDown(screen.getByRole('button', { name: /^Rule 2/ }), { key: 'ArrowUp' });
    expect(order(drawn.form())).toEqual(['odd', 'trim']);
    fireEvent.click(within(cards()[0] ?? document.body).getByRole('button', { name: 'Delete this rule' }));
    expect(order(drawn.form())).toEqual(['trim']);
    act(drawn.stack.undo);
    act(drawn.stack.undo);
    expect(drawn.form()).toEqual(form);
  });

  it('says an issue at its rule', () => {
    const issue = { severity: 'ERROR', code: 'x', place: '/cleaning/1/tag', message: 'Say a tag' } as const;
    drawInDesigner(<CleaningPage />, form, { at: '?tab=cleaning', issues: [issue] });
    expect(within(cards()[1] ?? document.body).getByRole('alert').textContent).toContain('Say a tag');
    expect(within(cards()[0] ?? document.body).queryByRole('alert')).toBeNull();
  });

  it('shows what the rules of the draft would do, and lets only published ones do it', async () => {
    answers['/cleaning/preview'] = {
      looked: 3,
      records: 3,
      changed: 1,
      rules: [
        {
          rule: 'trim',
          corrected: 1,
          marked: 0,
          refused: 0,
          samples: [{ record: 'r', title: 'Anna', field: 'name', before: ' Anna ', after: 'Anna' }],
        },
      ],
    };
    drawInDesigner(<CleaningPage />, form, { at: '?tab=cleaning' });
    fireEvent.click(await screen.findByRole('button', { name: 'Preview' }));
    await screen.findByText('1 record would change');
    expect(
      screen.getByText((_, node) => node?.textContent === '␣Anna␣' && node.tagName === 'CODE'),
    ).toBeTruthy();
    expect(asked.find(({ url }) => url.endsWith('/preview'))?.body).toEqual({ rules: form.cleaning });
    const apply = screen.getByRole<HTMLButtonElement>('button', { name: 'Clean existing records' });
    expect(apply.disabled).toBe(true);
  });

  it('lets rules that are published go through the records', async () => {
    answers['/forms/customer'] = { form };
    drawInDesigner(<CleaningPage />, form, { at: '?tab=cleaning' });
    const apply = await screen.findByRole<HTMLButtonElement>('button', { name: 'Clean existing records' });
    await waitFor(() => {
      expect(apply.disabled).toBe(false);
    });
  });
});

describe('cleaning rules and the fields they speak of', () => {
  it('go with the last field they clean', () => {
    const drawn = drawInDesigner(<CleaningPage />, form);
    act(() => {
      drawn.stack.execute(new RemoveElements(['visits']));
    });
    expect(order(drawn.form())).toEqual(['trim']);
  });
});
