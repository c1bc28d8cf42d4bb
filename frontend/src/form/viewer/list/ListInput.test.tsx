import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Property } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { createQueryClient } from '@/core/api/queryClient';
import { startI18n } from '@/shared/i18n/i18n';
import { FormView } from '../FormView';
import { FormState } from '../state/FormState';
import texts from '../i18n/en.json';

const id = (n: number) => `0190163d-8694-739b-aea5-966c26f8ad9${n}`;
const anna = { id: 'r1', account: id(1) };
const ben = { id: 'r2', account: id(2) };

const partners: Property = {
  type: 'array',
  maxItems: 3,
  items: {
    type: 'object',
    properties: {
      account: {
        type: 'string',
        format: 'uuid',
        'x-eddy': { type: 'link', form: 'account', label: { en: 'A' } },
      },
    },
  },
  'x-eddy': { type: 'subtable', shown: 'list', label: { 'zh-CN': '伙伴', en: 'Partners' } },
};

beforeAll(() => startI18n(() => Promise.resolve({ 'form.viewer': texts, shared: {} }), 'en'));
beforeEach(() => {
  vi.stubGlobal('fetch', () => {
    const items = [1, 2, 3, 4].map((n) => ({
      id: id(n),
      title: `Account ${n}`,
      values: { code: `C-${n}` },
      display: {},
    }));
    const body = JSON.stringify({ items });
    return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'application/json' } }));
  });
});

function draw(value: unknown, required: string[] = []) {
  const form = new FormState({ schema: { properties: { partners }, required } }, { partners: value });
  const client = createQueryClient();
  client.setQueryData(keys.session, { user: { id: '1', role: 'viewer' } });
  client.setQueryData(keys.form('crm', 'account'), {
    form: { key: 'account', label: {}, facts: true },
    table: { titleField: 'name', fields: [{ key: 'code', type: 'text' }] },
    listColumns: ['name', 'code'],
  });
  const display = {
    'partners.r1.account': { id: id(1), title: 'Account 1' },
    'partners.r2.account': { id: id(2), title: 'Account 2' },
  };
  render(
    <QueryClientProvider client={client}>
      <App>
        <FormView form={form} app="crm" display={display} />
      </App>
    </QueryClientProvider>,
  );
  return form;
}

const box = () => screen.findByRole('combobox', { name: /Partners/ });
const option = (n: number) => screen.findByTitle(`Account ${n}`);

describe('a field that holds several', () => {
  it('shows what it holds by name and adds what is chosen', async () => {
    const form = draw([anna]);
    const input = await box();
    expect(screen.getByText('Account 1')).toBeTruthy();
    fireEvent.mouseDown(input);
    expect(await screen.findByText('C-3')).toBeTruthy();
    fireEvent.click(await option(3));
    await waitFor(() => {
      expect(form.changes()).toEqual({
        partners: [anna, { id: expect.stringMatching(/^new-/) as string, account: id(3) }],
      });
    });
  });

  it('takes away with Backspace, and putting it back is no change', async () => {
    const form = draw([anna, ben]);
    const input = await box();
    fireEvent.mouseDown(input);
    fireEvent.keyDown(input, { key: 'Backspace', keyCode: 8 });
    await waitFor(() => {
      expect(form.changes()).toEqual({ partners: [anna] });
    });
    fireEvent.click(await option(2));
    await waitFor(() => {
      expect(form.dirty()).toBe(false);
    });
  });

  it('says when no more may be chosen', async () => {
    draw([anna, ben, { id: 'r3', account: id(3) }]);
    await box();
    expect(await screen.findByText(/^At most 3/)).toBeTruthy();
  });

  it('tells at the field what is missing, too much or there twice', () => {
    const form = new FormState({ schema: { properties: { partners }, required: ['partners'] } }, {});
    expect(form.checkAll()).toBe('partners');
    expect(form.get('partners').error).toEqual({ key: 'error.required' });
    form.set('partners', [anna, { ...anna, id: 'r9' }]);
    form.check('partners');
    expect(form.get('partners').error).toEqual({ key: 'error.twice' });
    form.set(
      'partners',
      [1, 2, 3, 4].map((n) => ({ id: `r${n}`, account: id(n) })),
    );
    form.check('partners');
    expect(form.get('partners').error).toEqual({ key: 'error.many', args: { max: 3 } });
  });

  it('shows what the server says at the field', () => {
    const form = new FormState({ schema: { properties: { partners } } }, { partners: [anna] });
    const issue = {
      severity: 'ERROR' as const,
      code: 'record.link.missing',
      place: '/partners/0/account',
      message: 'Gone',
    };
    expect(form.showIssues([issue])).toEqual([]);
    expect(form.get('partners').error).toEqual({ text: 'Gone' });
  });
});
