// The menu of an app: put in order, named and published; and a new form, which comes into it by itself.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { phone } from './kit/browser.mjs';
import { dragTo } from './kit/drag.mjs';
import { enter, tabTo } from './kit/keys.mjs';
import { confession, look } from './kit/look.mjs';
import { sampleOfTests } from './kit/sample.mjs';
import { until } from './kit/until.mjs';
import { words } from './kit/words.mjs';

const documents = '/api/apps/churn/documents';
const text = (zh, en) => ({ 'zh-CN': zh, en });

const visit = {
  schemaVersion: 1,
  key: 'visit',
  label: text('走访', 'Visit'),
  titleField: 'subject',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: { subject: { type: 'string', 'x-eddy': { type: 'text', label: text('主题', 'Subject') } } },
  },
};

describe('the menu of an app', () => {
  const sample = sampleOfTests();
  const menu = async () => (await sample.api.get(`${documents}/app/app`)).navigation;
  const rail = (page, t) => page.getByRole('navigation', { name: t('app.frame:nav.main') });

  const inPage = async (options, walk) => {
    const t = await words(options.language);
    const page = await sample.open(options);
    try {
      await walk(page, t);
    } catch (error) {
      error.message += `\n${await confession(page)}`;
      throw error;
    }
    await page.context().close();
  };

  test('its entries are dragged, renamed and given an icon', () =>
    inPage({ language: 'zh-CN' }, async (page, t) => {
      await page.goto('/apps/churn/build/menu');
      const rows = page.getByRole('region', { name: t('app.build:menu.title') }).getByRole('listitem');
      const grip = (name) => page.getByRole('button', { name: t('app.build:menu.drag', { name }) });
      await dragTo(page, grip('服务工单'), rows.first());
      await until('the tickets come first', async () => (await menu())[0].form === 'ticket');
      await page.getByRole('button', { name: t('app.build:menu.edit', { name: '服务工单' }) }).click();
      const language = t('core.draft:language.zh-CN');
      await page.getByLabel(t('app.build:menu.nameIn', { language })).fill('售后');
      await page.getByRole('radio', { name: t('app.build:menu.icons.wrench') }).check({ force: true });
      await look(page, 'menu-details');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: t('app.build:menu.remove', { name: '售后' }) }).waitFor();
      await until('the name and the icon are saved', async () => {
        const [first] = await menu();
        return first.label?.['zh-CN'] === '售后' && first.icon === 'wrench';
      });
      await look(page, 'menu');
      await page.getByRole('button', { name: t('core.draft:publish') }).click();
      await page.getByRole('button', { name: t('app.build:releases.publish', { number: 2 }) }).click();
      await page
        .getByText(t('app.build:releases.published', { number: 2 }))
        .first()
        .waitFor();
      await page.goto('/');
      await rail(page, t).getByRole('link', { name: '售后' }).waitFor();
      const links = await rail(page, t).getByRole('link').allTextContents();
      assert.equal(links.indexOf('售后'), 3, links.join());
      await look(page, 'menu-rail');
    }));

  test('it is changed by the keyboard alone, on a phone too, and every step can be undone', () =>
    inPage({ language: 'en', viewport: phone }, async (page, t) => {
      await page.goto('/apps/churn/build/menu');
      const before = await menu();
      const grip = page.getByRole('button', { name: t('app.build:menu.drag', { name: 'Recovery board' }) });
      await tabTo(page, grip);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await enter(page, page.getByRole('button', { name: t('app.build:menu.addOne', { name: 'Orders' }) }));
      await until('the board is first and orders are last', async () => {
        const now = await menu();
        return now[0].board === 'recovery' && now.at(-1).form === 'order';
      });
      await look(page, 'menu-phone');
      for (let n = 0; n < 3; n++) await page.keyboard.press('Control+z');
      await until('everything is as before', async () => {
        assert.deepEqual(page.failures, []);
        return JSON.stringify(await menu()) === JSON.stringify(before);
      });
      await page.goto('/apps/churn/data');
      await page.locator('#page').getByRole('link', { name: 'Recovery board' }).waitFor();
      await look(page, 'menu-phone-forms');
    }));

  test('its entries stand under headings, typed, dragged and moved by the keyboard', () =>
    inPage({ language: 'en' }, async (page, t) => {
      const add = page.getByRole('button', { name: t('app.build:menu.addHeading') });
      const grip = (name) => page.getByRole('button', { name: t('app.build:menu.drag', { name }) });
      const remove = (name) =>
        page.getByRole('button', { name: t('app.build:menu.removeHeading', { name }) });
      const places = async () =>
        (await menu()).map(({ form, board, heading }) => form ?? board ?? heading.en);
      const stands = (...wanted) =>
        until(`the menu is ${wanted}`, async () => (await places()).join() === wanted.join());
      await page.goto('/apps/churn/build/menu');
      await add.click();
      await page.keyboard.type('Analysis');
      await stands('ticket', 'customer', 'recovery', 'call_result', 'Analysis');
      await tabTo(page, grip('Analysis'), { back: true });
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await stands('ticket', 'customer', 'Analysis', 'recovery', 'call_result');
      await add.click();
      await page.keyboard.type('Care');
      await page.getByRole('button', { name: t('app.build:menu.headingTexts', { name: 'Care' }) }).click();
      const language = t('core.draft:language.zh-CN');
      await page.getByLabel(t('app.build:menu.headingIn', { language })).fill('关怀');
      await page.keyboard.press('Escape');
      await dragTo(page, grip('Care'), page.locator('[data-entry]').first());
      await stands('Care', 'ticket', 'customer', 'Analysis', 'recovery', 'call_result');
      assert.deepEqual((await menu())[0].heading, text('关怀', 'Care'));
      await tabTo(page, grip('Analysis'));
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await stands('Analysis', 'Care', 'ticket', 'customer', 'recovery', 'call_result');
      await page.getByText(t('app.build:menu.headingEmpty')).waitFor();
      await look(page, 'menu-headings');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await stands('Care', 'ticket', 'customer', 'Analysis', 'recovery', 'call_result');
      await add.click();
      await enter(page, remove(t('app.build:menu.newHeading')));
      await stands('Care', 'ticket', 'customer', 'Analysis', 'recovery', 'call_result');
      await sample.api.post('/api/apps/churn/releases', { note: 'Headings' });
      await page.goto('/');
      const under = (name) => rail(page, t).getByRole('list', { name }).getByRole('link');
      await under('Analysis').first().waitFor();
      assert.deepEqual([await under('Care').count(), await under('Analysis').count()], [2, 2]);
      await look(page, 'menu-headings-rail');
    }));

  test('on a phone the forms and boards stand under the same headings', () =>
    inPage({ language: 'zh-CN', viewport: phone }, async (page) => {
      await page.goto('/apps/churn/data');
      const under = (name) => page.getByRole('region', { name }).getByRole('link');
      await under('关怀').first().waitFor();
      assert.deepEqual([await under('关怀').count(), await under('Analysis').count()], [2, 2]);
      await look(page, 'menu-headings-phone');
    }));

  test('a new form comes into it with its release', () =>
    inPage({ language: 'en' }, async (page, t) => {
      await sample.api.call('PUT', `${documents}/form/visit`, visit, { 'If-None-Match': '*' });
      await page.goto('/apps/churn/build/releases');
      const offer = page.getByRole('checkbox', { name: t('app.build:releases.show', { name: 'Visit' }) });
      await offer.waitFor();
      assert.ok(await offer.isChecked());
      await look(page, 'menu-offer');
      await page.getByRole('button', { name: t('app.build:releases.publish', { number: 4 }) }).click();
      await page.getByRole('link', { name: t('app.build:releases.open', { name: 'Visit' }) }).click();
      await rail(page, t).getByRole('link', { name: 'Visit' }).waitFor();
      assert.equal((await menu()).at(-1).form, 'visit');
      await page.getByRole('button', { name: t('app.records:list.add'), exact: true }).click();
      const subject = page.getByRole('dialog').getByRole('textbox', { name: 'Subject' });
      for (const words of ['First talk', 'Second talk']) {
        await subject.fill(words);
        await page.keyboard.press('Control+Shift+Enter');
        await page.getByText(t('app.records:edit.created', { title: words })).waitFor();
        assert.equal(await subject.inputValue(), '');
        assert.ok(await subject.evaluate((field) => field === document.activeElement));
      }
      await look(page, 'add-another');
      await page
        .getByRole('dialog')
        .getByRole('link', { name: t('app.records:edit.open') })
        .click();
      await page.getByRole('heading', { name: 'Second talk' }).waitFor();
      const { total } = await sample.api.post(`/api/apps/churn/forms/visit/records/query`, {});
      assert.equal(total ?? 2, 2);
    }));
});
