import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, it } from 'vitest';
import { keys } from '@/core/api/keys';
import { createQueryClient } from '@/core/api/queryClient';
import { startI18n } from '@/shared/i18n/i18n';
import { NoticesProvider } from '@/shared/notices/NoticesProvider';
import texts from '../i18n/en.json';
import { ListMenu } from './ListMenu';
import type { RecordListing } from './useRecordList';

beforeAll(() => startI18n(() => Promise.resolve({ 'app.records': texts, shared: {} }), 'en'));

function draw(total: number) {
  const client = createQueryClient();
  client.setQueryData(keys.session, { user: { id: '1', role: 'viewer' } });
  const listing = {
    asked: { condition: { tag: 'risk' }, search: 'a b', sort: { field: 'name', dir: 'desc' } },
    state: {},
    columns: [{ field: 'name' }, { field: '#tags' }],
    view: 'v1',
    total,
  } as unknown as RecordListing;
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <NoticesProvider>
          <ListMenu app="shop" form="customer" listing={listing} facts={false} />
        </NoticesProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: /Export/ }));
}

it('prints the list just as it is shown', async () => {
  draw(12);
  const href = (await screen.findByRole('link', { name: 'PDF to print' })).getAttribute('href') ?? '';
  const url = new URL(href, 'http://here');
  expect(url.pathname).toBe('/api/apps/shop/forms/customer/records.pdf');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    condition: '{"tag":"risk"}',
    search: 'a b',
    sort: 'name',
    dir: 'desc',
    columns: 'name,#tags',
    view: 'v1',
    locale: 'en',
  });
});

it('says of a list too long to print what to do', async () => {
  draw(5001);
  fireEvent.click(await screen.findByText('PDF to print'));
  expect(screen.queryByRole('link', { name: 'PDF to print' })).toBeNull();
  expect(await screen.findByText(/more than 5,000 records/)).toBeTruthy();
});
