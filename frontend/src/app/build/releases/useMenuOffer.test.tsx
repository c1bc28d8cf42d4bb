import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Change } from '@/core/api/documents';
import { createQueryClient } from '@/core/api/queryClient';
import { useMenuOffer } from './useMenuOffer';

const document = { key: 'crm', navigation: [{ form: 'customer' }] };
const answers: Record<string, unknown> = {
  '/api/apps/crm/documents/app/app': document,
  '/api/apps/crm/catalog': { tables: [{ key: 'ping', facts: true }] },
};
const saved: { body: unknown; version: string | null }[] = [];

beforeEach(() => {
  saved.length = 0;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    if (init.method === 'PUT') {
      const body: unknown = JSON.parse(init.body as string);
      saved.push({ body, version: new Headers(init.headers).get('If-Match') });
    }
    const headers = { 'Content-Type': 'application/json', ETag: '"7"' };
    return Promise.resolve(new Response(JSON.stringify(answers[path] ?? {}), { headers }));
  });
});

const change = (kind: Change['kind'], key: string, what: Change['change'] = 'added'): Change => ({
  kind,
  key,
  label: {},
  change: what,
  details: [],
});

const changes = [
  change('form', 'visit'),
  change('form', 'ping'),
  change('form', 'customer'),
  change('form', 'order', 'changed'),
  change('rule', 'visit'),
  change('board', 'sales'),
];

async function offered() {
  const client = createQueryClient();
  const { result } = renderHook(() => useMenuOffer('crm', changes), {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
  await waitFor(() => {
    expect(result.current.pages.map((page) => [page.key, result.current.isShown(page)])).toEqual([
      ['visit', true],
      ['ping', false],
      ['sales', true],
    ]);
  });
  return result;
}

it('proposes new forms and boards the menu lacks, tables of facts only when asked', async () => {
  const offer = await offered();
  await act(() => offer.current.settle());
  const navigation = [{ form: 'customer' }, { form: 'visit' }, { board: 'sales' }];
  expect(saved).toEqual([{ body: { ...document, navigation }, version: '"7"' }]);
});

it('does as it is told, and saves nothing when nothing shall be shown', async () => {
  const offer = await offered();
  for (const at of [0, 2]) {
    const page = offer.current.pages[at];
    act(() => {
      if (page) offer.current.show(page, false);
    });
  }
  await act(() => offer.current.settle());
  expect(saved).toEqual([]);
});
