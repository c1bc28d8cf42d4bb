import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { beforeAll, expect, it, vi } from 'vitest';
import type { LiveForm } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { createQueryClient } from '@/core/api/queryClient';
import type { Rec } from '@/core/api/records';
import { startI18n } from '@/shared/i18n/i18n';
import texts from '../i18n/en.json';
import { HeaderActions } from './HeaderActions';

beforeAll(() => startI18n(() => Promise.resolve({ 'app.records': texts, shared: {} }), 'en'));

const live = { form: { key: 'customer' }, table: { fields: [] } } as unknown as LiveForm;
const record = { id: 'r1', values: {} } as unknown as Rec;

function draw(role: string) {
  const client = createQueryClient();
  client.setQueryData(keys.session, { user: { id: '1', role } });
  const onDelete = vi.fn();
  render(
    <QueryClientProvider client={client}>
      <HeaderActions {...{ app: 'shop', live, record, onEdit: vi.fn(), onDelete }} />
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'More' }));
  return onDelete;
}

it('prints a record in the language of the reader, in a tab of its own', () => {
  draw('viewer');
  const print = screen.getByRole('link', { name: 'Print (PDF)' });
  expect(print.getAttribute('href')).toBe('/api/apps/shop/forms/customer/records/r1.pdf?locale=en');
  expect(print.getAttribute('target')).toBe('_blank');
  expect(screen.getByRole('link', { name: 'Word file' }).getAttribute('href')).toContain('r1.docx');
  expect(screen.queryByText('Delete')).toBeNull();
});

it('follows the link at Enter, and still deletes for who may', () => {
  const onDelete = draw('staff');
  const link = screen.getByRole('link', { name: 'Word file' });
  const followed = vi.fn((event: Event) => {
    event.preventDefault();
  });
  link.addEventListener('click', followed);
  fireEvent.keyDown(screen.getByRole('menuitem', { name: 'Word file' }), {
    key: 'Enter',
    which: 13,
    keyCode: 13,
  });
  expect(followed).toHaveBeenCalledOnce();
  fireEvent.click(screen.getByText('Delete'));
  expect(onDelete).toHaveBeenCalledOnce();
});
