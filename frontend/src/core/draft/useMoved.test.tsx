import { render, screen, waitFor } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter, RouterProvider, useParams } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NoticesProvider } from '@/shared/notices/NoticesProvider';
import { DraftGate } from './DraftGate';

interface Doc {
  key: string;
  /** Stays with a document that is called otherwise. */
  table?: string;
  text: string;
}

/** The server's documents by key, with what was called otherwise. */
let documents: Record<string, { version: number; body: Doc }>;
let renamed: { kind: string; from: string; to: string }[];

const answer = (status: number, body: unknown, version?: number) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...(version && { ETag: `"${version}"` }) },
  });

function serve(url: string, init?: RequestInit): Response {
  if (url.endsWith('/documents/app/app')) return answer(200, { renamed }, 1);
  const key = url.split('/').at(-1) ?? '';
  const there = documents[key];
  if (!there) return answer(404, { status: 404, code: 'not_found' });
  if (init?.method !== 'PUT') return answer(200, there.body, there.version);
  there.version += 1;
  there.body = JSON.parse(init.body as string) as Doc;
  return answer(200, { version: there.version, updatedAt: '2026-03-02T14:02:00+08:00', issues: [] });
}

function rename(from: string, to: string) {
  const { [from]: old, ...rest } = documents;
  if (!old) throw new Error(from);
  documents = { ...rest, [to]: { version: 1, body: { ...old.body, key: to, table: old.body.key } } };
  renamed = [...renamed, { kind: 'rule', from, to }];
}

function Page() {
  const { key = '' } = useParams();
  return (
    <DraftGate<Doc>
      address={{ app: 'a', kind: 'rule', key }}
      copyAs={({ text }, next) => ({ key: next, text })}
      inPlaceOf={({ text }, { key: there, table }) => ({ key: there, text, table })}
      pathOf={(next) => `/${next}`}
    >
      {(draft) => (
        <button
          type="button"
          onClick={() => {
            draft.session.change(() => ({ ...draft.content, text: 'mine' }));
          }}
        >
          {`${draft.content.key}: ${draft.content.text}`}
        </button>
      )}
    </DraftGate>
  );
}

const open = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <NoticesProvider>
        <RouterProvider
          router={createMemoryRouter([{ path: '/:key', element: <Page /> }], { initialEntries: ['/old'] })}
        />
      </NoticesProvider>
    </QueryClientProvider>,
  );

beforeEach(() => {
  localStorage.clear();
  documents = { old: { version: 4, body: { key: 'old', text: 'theirs' } } };
  renamed = [];
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => Promise.resolve(serve(url, init)));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('goes on under the key somebody else has given the document, with what is not saved', async () => {
  open();
  const button = await screen.findByRole('button', { name: 'old: theirs' });
  rename('old', 'new');
  button.click();
  expect(await screen.findByRole('button', { name: 'new: mine' }, { timeout: 4000 })).toBeTruthy();
  await waitFor(() => expect(documents['new']?.body).toEqual({ key: 'new', text: 'mine', table: 'old' }), {
    timeout: 4000,
  });
});

it('asks first where somebody has written there meanwhile', async () => {
  open();
  const button = await screen.findByRole('button', { name: 'old: theirs' });
  rename('old', 'new');
  documents['new'] = { version: 2, body: { key: 'new', text: 'later' } };
  button.click();
  expect(await screen.findByRole('button', { name: 'new: later' }, { timeout: 4000 })).toBeTruthy();
  expect(documents['new'].body.text).toBe('later');
  expect(localStorage.getItem('eddy.rescue.a.rule.new')).toContain('mine');
});
