import { describe, expect, it } from 'vitest';
import type { SearchGroup } from '@/core/api/search';
import type { Label } from '@/shared/i18n/language';
import { foundSections, pageEntries, recentEntries } from './entries';

const name = (label: Label) => label.en ?? '';
const hit = (record: string, title: string) => ({
  record,
  title: { text: title, marks: [] },
  matches: [{ field: 'city', label: { en: 'City' }, text: { text: 'Hangzhou', marks: [] } }],
  updatedAt: '2026-03-02T09:00:00Z',
});
const group = (app: string, total: number, ...hits: ReturnType<typeof hit>[]): SearchGroup => ({
  app,
  appLabel: { en: 'Recovery' },
  form: 'customer',
  label: { en: 'Customers' },
  total,
  hits,
});

describe('what was found', () => {
  it('stands under the name of its form, and of its app where that is another one', () => {
    const sections = foundSections(
      [group('churn', 1, hit('a', 'Anna')), group('other', 1)],
      'churn',
      name,
      '–',
    );
    expect(sections.map((section) => section.title)).toEqual(['Customers', 'Recovery · Customers']);
  });

  it('leads to the record and says which field holds the word', () => {
    const [section] = foundSections([group('churn', 1, hit('a', ''))], 'churn', name, 'Unnamed');
    expect(section?.entries[0]).toMatchObject({
      title: { text: 'Unnamed' },
      to: '/apps/churn/data/customer/a',
      notes: [{ name: 'City', text: { text: 'Hangzhou' } }],
    });
  });

  it('tells how many there are only when not all are shown', () => {
    const sections = foundSections(
      [group('churn', 1, hit('a', 'Anna')), group('churn', 7, hit('b', 'Ben'))],
      'churn',
      name,
      '–',
    );
    expect(sections.map((section) => section.total)).toEqual([undefined, 7]);
  });

  it('ends in a line that shows more, where there is more', () => {
    const [section] = foundSections([group('churn', 7, hit('b', 'Ben'))], 'churn', name, '–', 'Show more');
    expect(section?.entries.map((entry) => entry.title.text)).toEqual(['Ben', 'Show more']);
    expect(section?.entries[1]?.to).toBeUndefined();
    expect(section?.shown).toBe(1);
  });
});

describe('records opened last', () => {
  it('keep their order and leave out those that are gone', () => {
    const groups = [group('churn', 2, hit('a', 'Anna'), hit('b', 'Ben'))];
    const order = [{ record: 'b' }, { record: 'gone' }, { record: 'a' }];
    expect(recentEntries(groups, order, name, '–').map((entry) => entry.title.text)).toEqual(['Ben', 'Anna']);
  });
});

describe('pages', () => {
  const pages = [
    { key: 'home', label: 'Home', to: '/' },
    { key: 'todos', label: 'Todos', to: '/todos' },
  ];
  it('are found by a part of their name, which is marked', () => {
    expect(pageEntries(pages, 'DO')).toMatchObject([
      { key: 'page-todos', title: { marks: [{ start: 2, length: 2 }] } },
    ]);
  });
  it('are all there while nothing is asked', () => {
    expect(pageEntries(pages, '')).toHaveLength(2);
  });
});
