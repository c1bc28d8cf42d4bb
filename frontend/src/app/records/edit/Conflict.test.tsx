import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Field } from '@/core/api/catalog';
import { keys } from '@/core/api/keys';
import { ApiError } from '@/core/api/problem';
import { createQueryClient } from '@/core/api/queryClient';
import { conflictOf, type RecordConflict } from '@/core/api/records';
import { startI18n } from '@/shared/i18n/i18n';
import { Conflict } from './Conflict';
import texts from '../i18n/en.json';

beforeAll(() => startI18n(() => Promise.resolve({ 'app.records': texts, shared: {} }), 'en'));

const fields = [
  { key: 'city', type: 'text', label: { 'zh-CN': '城市', en: 'City' } },
  { key: 'value_tier', type: 'text', label: { 'zh-CN': '价值分层', en: 'Value tier' } },
] as unknown as Field[];

const met: RecordConflict = {
  conflicts: [
    {
      field: 'city',
      before: null,
      value: 'Hangzhou',
      at: '2026-03-02T09:00:00Z',
      by: { id: '1', name: 'Li Na', username: 'lina' },
      origin: 'person',
    },
    {
      field: 'value_tier',
      before: 'low',
      value: 'high',
      at: '2026-03-02T09:00:00Z',
      origin: 'rule:tier_high',
    },
  ],
  current: {
    id: 'r',
    version: 3,
    title: 'r',
    values: {},
    tags: [],
    createdAt: '',
    updatedAt: '',
    sample: false,
    display: {},
  },
};

function draw(conflict: RecordConflict) {
  const client = createQueryClient();
  client.setQueryData(keys.session, { user: { id: '1', role: 'staff' } });
  client.setQueryData(keys.catalog('shop'), { tags: [] });
  const onTake = vi.fn();
  render(
    <QueryClientProvider client={client}>
      <Conflict app="shop" fields={fields} conflict={conflict} onTake={onTake} />
    </QueryClientProvider>,
  );
  return onTake;
}

describe('a conflict of two people', () => {
  it('says which fields, whose value, who and that nothing is lost', () => {
    draw(met);
    const alert = screen.getByRole('alert').textContent;
    expect(alert).toContain('What you typed is still here');
    expect(alert).toContain('City');
    expect(alert).toContain('Hangzhou');
    expect(alert).toContain('Li Na');
    expect(alert).toContain('Value tier');
    expect(alert).toContain('A rule');
  });

  it('gives the other value only when it is taken', () => {
    const onTake = draw(met);
    expect(onTake).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: /City/ }));
    expect(onTake).toHaveBeenCalledExactlyOnceWith('city', 'Hangzhou');
    expect(screen.getByRole('button', { name: /City/ }).hasAttribute('disabled')).toBe(true);
  });

  it('is read from the answer that refused the change', () => {
    const refused = new ApiError({ status: 412, code: 'record.conflict', ...met });
    expect(conflictOf(refused)).toEqual(met);
    expect(conflictOf(new ApiError({ status: 412, code: 'version.conflict' }))).toBeUndefined();
    expect(conflictOf(new ApiError({ status: 422, code: 'issues', ...met }))).toBeUndefined();
  });
});
