import { expect, it } from 'vitest';
import type { LiveForm } from '@/core/api/forms';
import type { Rec } from '@/core/api/records';
import { noteOf } from './noteOf';

const field = (key: string, type = 'text') => ({ key, type });
const tier = {
  ...field('tier', 'choice'),
  options: [{ value: 'high', label: { 'zh-CN': '高', en: 'High' } }],
};

const live = {
  uniqueKey: 'code',
  listColumns: ['name', 'code', 'photo', 'tier', 'owner'],
  table: {
    titleField: 'name',
    fields: [field('name'), field('code'), field('photo', 'files'), tier, field('owner', 'person')],
  },
} as unknown as LiveForm;

const lina = { owner: { id: 'u1', title: 'Lina' } };

const note = (values: object, display = {}) =>
  noteOf(live, { title: 'East Trade', values, display } as unknown as Rec, 'en');

it('begins with the unique key and goes on with what lists show and needs no name', () => {
  expect(note({ name: 'East Trade', code: 'C1', tier: 'high', owner: 'u1' }, lina)).toBe('C1 · Lina');
});

it('leaves out what is missing, and writes names of people', () => {
  expect(note({ name: 'East Trade', photo: [{ name: 'a.png' }] })).toBe('');
  expect(note({ owner: 'u1' }, lina)).toBe('Lina');
});
