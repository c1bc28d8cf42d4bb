import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveForm } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { createQueryClient } from '@/core/api/queryClient';
import { startI18n } from '@/shared/i18n/i18n';
import { NoticesProvider } from '@/shared/notices/NoticesProvider';
import { FormView } from '../FormView';
import { FormState } from '../state/FormState';
import texts from '../i18n/en.json';

const account = {
  form: {
    schemaVersion: 1,
    key: 'account',
    label: { 'zh-CN': '企业', en: 'Account' },
    titleField: 'name',
    schema: {
      properties: {
        name: { type: 'string', 'x-eddy': { type: 'text', label: { en: 'Company' } } },
        note: { type: 'string', 'x-eddy': { type: 'text', label: { en: 'Note' } } },
      },
      required: ['name'],
    },
  },
  table: { key: 'account', label: {}, fields: [] },
  listColumns: ['name'],
} as unknown as LiveForm;

const answers: Record<string, unknown> = {
  '/api/apps/crm/forms/account/records/query': { items: [] },
  '/api/apps/crm/forms/account/records': {
    id: 'a1',
    version: 1,
    title: 'Acme',
    values: {},
    tags: [],
    display: {},
  },
};
/** What the answers wait for. */
let held: Promise<void>;
const sent: { path: string; body: unknown }[] = [];

beforeAll(() => startI18n(() => Promise.resolve({ 'form.viewer': texts, shared: {} }), 'en'));
beforeEach(() => {
  sent.length = 0;
  held = Promise.resolve();
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    sent.push({ path, body: init.body ? (JSON.parse(init.body as string) as unknown) : undefined });
    const body = JSON.stringify(answers[path] ?? {});
    return held.then(() => new Response(body, { headers: { 'Content-Type': 'application/json' } }));
  });
});

function draw(role: string) {
  const schema = {
    properties: {
      of: {
        type: 'string',
        'x-eddy': { type: 'link', form: 'account', label: { 'zh-CN': '企业', en: 'Of' } },
      },
    },
  };
  const form = new FormState({ schema }, {});
  const client = createQueryClient();
  client.setQueryData(keys.session, { user: { id: '1', role } });
  client.setQueryData(keys.form('crm', 'account'), account);
  render(
    <QueryClientProvider client={client}>
      <NoticesProvider>
        <FormView form={form} app="crm" />
      </NoticesProvider>
    </QueryClientProvider>,
  );
  return form;
}

/** The offer to make another record, once it can be taken. */
const offered = () =>
  waitFor(() => {
    const offer = screen.getByText('New Account …');
    expect(offer.closest('.ant-select-item-option-disabled')).toBeNull();
    return offer;
  });

describe('the picker of linked records', () => {
  it('adds a record with its short form and chooses it at once', async () => {
    const form = draw('staff');
    const box = screen.getByRole('combobox');
    fireEvent.mouseDown(box);
    fireEvent.change(box, { target: { value: 'Acme' } });
    fireEvent.click(await offered());
    const name = await screen.findByLabelText(/Company/);
    expect(name).toHaveProperty('value', 'Acme');
    expect(screen.queryByLabelText('Note')).toBeNull();
    fireEvent.click(screen.getByText('Show all fields'));
    expect(screen.getByLabelText('Note')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Save and choose' }));
    await waitFor(() => {
      expect(form.values()).toEqual({ of: 'a1' });
    });
    expect(sent.at(-1)?.path ?? '').toContain('/forms/account/');
    expect(sent.find(({ path }) => path.endsWith('/records'))?.body).toEqual({ values: { name: 'Acme' } });
    expect((await screen.findAllByText('Acme')).length).toBeGreaterThan(0);
  });

  it('makes no record anew while the search has not answered', async () => {
    draw('staff');
    const box = screen.getByRole('combobox');
    fireEvent.mouseDown(box);
    await offered();
    let answer = () => {};
    held = new Promise((done) => (answer = done));
    fireEvent.change(box, { target: { value: 'Acme' } });
    await waitFor(() => {
      expect(sent.at(-1)?.body).toMatchObject({ search: 'Acme' });
    });
    fireEvent.click(screen.getByText('New Account …'));
    expect(screen.queryByLabelText(/Company/)).toBeNull();
    answer();
    fireEvent.click(await offered());
    expect(await screen.findByLabelText(/Company/)).toHaveProperty('value', 'Acme');
  });

  it('offers no new record to who may only read', async () => {
    draw('viewer');
    fireEvent.mouseDown(screen.getByRole('combobox'));
    await waitFor(() => {
      expect(sent.length).toBeGreaterThan(0);
    });
    expect(screen.queryByText('New Account …')).toBeNull();
  });
});
