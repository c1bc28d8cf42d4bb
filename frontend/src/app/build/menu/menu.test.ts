import { expect, it } from 'vitest';
import schema from '../../../../../docs/formats/app.schema.json?raw';
import { menuIcons } from '../../frame/menuIcons';
import english from '../i18n/en.json';
import { documentOf, entryAt, headingTyped, notInMenu, renamed, standsAlone, usualIconOf } from './menu';

const documents = [
  { kind: 'form', key: 'visit' },
  { kind: 'board', key: 'visit' },
  { kind: 'rule', key: 'visit' },
] as const;

it('offers what it does not lead to, and tells a form from a board of the same key', () => {
  expect(notInMenu(documents, [{ form: 'visit' }])).toEqual([{ kind: 'board', key: 'visit' }]);
  expect(notInMenu(documents, [{ board: 'visit' }, { form: 'visit', icon: 'map' }])).toEqual([]);
});

it('knows whether what an entry leads to is there', () => {
  expect(documentOf({ board: 'visit' }, documents)).toEqual({ kind: 'board', key: 'visit' });
  expect(documentOf({ form: 'gone' }, documents)).toBeUndefined();
});

it('is called as its form in a language in which nothing was typed', () => {
  expect(renamed(undefined, 'zh-CN', '走访')).toEqual({ 'zh-CN': '走访' });
  expect(renamed({ 'zh-CN': '走访', en: 'Visits' }, 'en', '')).toEqual({ 'zh-CN': '走访' });
  expect(renamed({ en: 'Visits' }, 'en', ' ')).toBeUndefined();
});

it('has the icon everybody knows where none was chosen', () => {
  expect(usualIconOf({ form: 'customer' }, 'customer')).toBe('users');
  expect(usualIconOf({ form: 'visit' }, 'customer')).toBe('database');
  expect(usualIconOf({ board: 'customer' }, 'customer')).toBe('chart');
});

it('keeps headings apart from pages', () => {
  const menu = [{ heading: { en: 'Figures' } }, { board: 'visit' }];
  expect(notInMenu(documents, menu)).toEqual([{ kind: 'form', key: 'visit' }]);
  expect(documentOf({ heading: { en: 'Figures' } }, documents)).toBeUndefined();
});

it('types a heading in both languages until they differ', () => {
  const typed = headingTyped({}, 'zh-CN', '分析');
  expect(typed).toEqual({ 'zh-CN': '分析', en: '分析' });
  expect(headingTyped({ 'zh-CN': '分析', en: 'Figures' }, 'zh-CN', '报表')).toEqual({
    'zh-CN': '报表',
    en: 'Figures',
  });
  expect(headingTyped({ 'zh-CN': '分析', en: 'Figures' }, 'zh-CN', '')).toEqual({ en: 'Figures' });
  expect(headingTyped(typed, 'zh-CN', ' ')).toEqual({});
});

it('knows a heading under which nothing stands', () => {
  const menu = [{ heading: {} }, { heading: {} }, { form: 'visit' }, { heading: {} }];
  expect([0, 1, 3].map((at) => standsAlone(menu, at))).toEqual([true, false, true]);
});

it('finds the entry an issue speaks of', () => {
  expect(entryAt('/navigation/12/form')).toBe(12);
  expect(entryAt('/customer/form')).toBeUndefined();
});

it('draws and names every icon of the format', () => {
  const names = JSON.parse(schema).$defs.page.properties.icon.enum as string[];
  expect(Object.keys(menuIcons)).toEqual(names);
  expect(Object.keys(english.menu.icons)).toEqual(names);
});
