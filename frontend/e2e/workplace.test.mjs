// The list of records as a place to work: views, many at once, cells in place, the bin, kanban, calendar, comments.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { phone } from './kit/browser.mjs';
import { dragTo } from './kit/drag.mjs';
import { look } from './kit/look.mjs';
import { pick } from './kit/pick.mjs';
import { sampleOfTests } from './kit/sample.mjs';
import { until } from './kit/until.mjs';
import { words } from './kit/words.mjs';

const form = '/api/apps/churn/forms/customer';
const list = '/apps/churn/data/customer';

for (const language of ['zh-CN', 'en']) {
  describe(`the data workplace, in ${language}`, () => {
    const sample = sampleOfTests();
    let t, page, fields;
    const label = (key) => fields.find((field) => field.key === key).label[language];
    const cell = (row, col) => page.locator(`[data-row="${row}"] [data-col="${col}"]`);
    const text = (key, options) => page.getByText(t(`app.records:${key}`, options)).first();
    const button = (key, options) =>
      page.getByRole('button', { name: t(`app.records:${key}`, options), exact: true });
    const undo = async () => page.getByRole('button', { name: /撤\s?销|Undo/ }).click();
    const total = async (ask) =>
      (await sample.api.post(`${form}/records/query`, { ...ask, limit: 1, count: true })).total;
    const inCity = (city) => ({ condition: { left: { field: 'city' }, op: 'eq', right: { value: city } } });

    before(async () => {
      t = await words(language);
      fields = (await sample.api.get(form)).table.fields;
      const open = (options) => sample.open({ language, ...options });
      page = await open();
      page.phone = () => open({ viewport: phone });
    });

    test('columns are chosen, sized and kept as a view for everybody', async () => {
      await page.goto(`${list}?sort=name`);
      await cell(1, 0).waitFor();
      await button('columns.action').click();
      await page.getByRole('checkbox', { name: label('city'), exact: true }).click();
      const grip = page.getByRole('button', { name: t('app.records:columns.move', { name: label('city') }) });
      await grip.focus();
      for (let steps = 0; steps < 10; steps++) await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Escape');
      await page.locator('h1').click();
      const head = () => page.getByRole('columnheader').filter({ hasText: /\S/ });
      await until('the city stands first', async () =>
        (await head().first().innerText()).includes(label('city')),
      );
      const edge = page.getByRole('separator').first();
      const width = async () => (await page.getByRole('columnheader').nth(1).boundingBox()).width;
      const wide = await width();
      await edge.focus();
      await page.keyboard.press('ArrowRight');
      await until('the column is wider', async () => (await width()) > wide);
      await button('view.saveNew').click();
      await page.getByRole('textbox', { name: t('app.records:view.name') }).fill('Cities');
      await page.getByRole('checkbox', { name: t('app.records:view.forAll') }).click();
      await button('view.create').click();
      await page.waitForURL(/\?view=[0-9a-f-]+$/);
      const [view] = (await sample.api.get(`${form}/views`)).items;
      assert.equal(view.settings.columns[0].field, 'city');
      assert.equal(view.shared, true);
      await look(page, `workplace-view-${language}`);
    });

    test('a view is deleted and taken back', async () => {
      await button('view.menu', { name: 'Cities' }).click();
      await page.getByRole('menuitem', { name: t('app.records:view.deleteForAll') }).click();
      await page.waitForURL((url) => !url.search.includes('view='));
      await undo();
      await page.waitForURL(/\?view=/);
    });

    test('many records are set together and get their own values back', async () => {
      await page.goto(`${list}?sort=name&cols=name,city,owner,contract_end`);
      const boxes = page.locator('[data-select] input');
      await boxes.nth(0).click();
      await boxes.nth(3).click({ modifiers: ['Shift'] });
      await button('bulk.set').click();
      await pick(page, page.getByRole('combobox', { name: t('app.records:bulk.field') }), label('city'), {
        search: true,
      });
      await page.locator('.ant-popover [data-field=city] input').fill('Xanadu');
      await button('bulk.setIn', { number: '4' }).click();
      await text('bulk.changed', { count: 4 }).waitFor();
      assert.equal(await total(inCity('Xanadu')), 4);
      await undo();
      await text('bulk.undone', { count: 4 }).waitFor();
      assert.equal(await total(inCity('Xanadu')), 0);
    });

    test('all that match are chosen, also those not loaded', async () => {
      const all = await total({});
      await page.goto(list);
      await page.getByRole('checkbox', { name: t('app.records:bulk.selectAll') }).click();
      await button('bulk.takeEvery', { number: String(all) }).click();
      await text('bulk.every', { count: all, number: String(all) }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('toolbar').waitFor({ state: 'hidden' });
    });

    test('a cell is edited in place and taken back', async () => {
      await page.goto(`${list}?sort=name&cols=name,city,owner,contract_end`);
      await cell(2, 1).waitFor();
      const old = await cell(2, 1).innerText();
      await cell(2, 1).dblclick();
      await page.keyboard.type('Atlantis');
      await page.keyboard.press('Enter');
      await until('it is saved', async () => (await total(inCity('Atlantis'))) === 1);
      assert.equal(await cell(2, 1).innerText(), 'Atlantis');
      await page.keyboard.press('Control+z');
      await until('it is as before', async () => (await cell(2, 1).innerText()) === old);
      assert.equal(await total(inCity('Atlantis')), 0);
      await look(page, `workplace-grid-${language}`);
    });

    test('a table is grouped, and its groups are folded and unfolded by the keyboard', async () => {
      const options = fields.find((field) => field.key === 'value_tier').options;
      const groups = await Promise.all(
        options.map(async ({ value, label: title }) => {
          const condition = { left: { field: 'value_tier' }, op: 'eq', right: { value } };
          return `${title[language]}${await total({ condition })}`;
        }),
      );
      await page.goto(list);
      await cell(1, 0).waitFor();
      await pick(
        page,
        page.getByRole('combobox', { name: t('app.records:way.by.rows') }),
        label('value_tier'),
      );
      const head = (line) => page.locator(`[data-row="${line}"] button[aria-expanded]`);
      await head(0).waitFor();
      await page.getByRole('grid').focus();
      for (const line of groups.keys()) {
        await page.keyboard.press('Enter');
        await until('it is folded', async () => (await head(line).getAttribute('aria-expanded')) === 'false');
        await page.keyboard.press('ArrowDown');
      }
      const heads = await page.locator('[role="grid"] button[aria-expanded]').allInnerTexts();
      assert.deepEqual(
        heads.map((text) => text.replace(/\s/g, '')),
        groups,
      );
      await page.keyboard.press('Enter');
      await cell(groups.length, 0).waitFor();
      await page.getByRole('grid').evaluate((grid) => grid.scrollTo({ top: 1e6 }));
      const last = options.at(-1).label[language];
      await until('more of the last group are there', async () => {
        const rows = await page.locator('[role="row"][data-row]').allInnerTexts();
        return rows.length > 20 && rows.every((row) => row.includes(last));
      });
      await look(page, `workplace-grouped-${language}`);
    });

    test('what was deleted lies in the bin', async () => {
      const all = await total({});
      await page.locator('[data-select] input').nth(0).click();
      await button('bulk.delete', { number: '1' }).click();
      await text('bulk.deleted', { count: 1 }).waitFor();
      await page.goto(`${list}/bin`);
      await page.getByRole('row').nth(1).getByRole('checkbox').click();
      await button('bin.purge').click();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
      await look(page, `workplace-purge-${language}`);
      await page
        .getByRole('dialog')
        .getByRole('button')
        .filter({ hasText: /取\s?消|Cancel/ })
        .click();
      await button('bin.restoreMany', { number: '1' }).click();
      await text('bin.restored', { count: 1 }).waitFor();
      assert.equal(await total({}), all);
    });

    test('a card goes to another column by hand and by menu', async () => {
      const stage = fields.find((field) => field.key === 'stage');
      const words = (value) => stage.options.find((option) => option.value === value).label[language];
      const count = (value) => total({ condition: { left: { field: 'stage' }, op: 'eq', right: { value } } });
      await page.goto(`${list}?kind=kanban&group=stage`);
      const lane = (value) =>
        page.locator('section').filter({ has: page.locator('header', { hasText: words(value) }) });
      await lane('active').getByRole('article').first().waitFor();
      const recovering = await count('recovering');
      await dragTo(page, lane('active').getByRole('article').first(), lane('recovering'), { x: 0.5, y: 0.4 });
      await until('it is there', async () => (await count('recovering')) === recovering + 1);
      const card = lane('active').getByRole('article').first();
      await card.getByRole('button').click();
      await page.getByRole('menuitem', { name: words('recovering') }).click();
      await until('the second, too', async () => (await count('recovering')) === recovering + 2);
      await look(page, `workplace-kanban-${language}`);
    });

    test('a record goes to another day by hand and by key', async () => {
      await page.goto(`${list}?kind=calendar&date=contract_end&month=2026-12`);
      const item = page.locator('[data-record]').first();
      const id = await item.getAttribute('data-record');
      const day = async () => (await sample.api.get(`${form}/records/${id}`)).values.contract_end;
      const before = await day();
      await dragTo(page, item, page.getByRole('cell').nth(17), { x: 0.5, y: 0.8 });
      const dragged = await until('it has moved', async () => ((await day()) === before ? false : day()));
      await page.locator(`[data-record="${id}"] a`).first().focus();
      await page.keyboard.press('Shift+ArrowRight');
      await until('a day later', async () => (await day()) > dragged);
      await look(page, `workplace-calendar-${language}`);
    });

    test('a comment names a person and stands on the timeline', async () => {
      const { items } = await sample.api.post(`${form}/records/query`, { limit: 1 });
      await page.goto(`${list}/${items[0].id}`);
      await page.getByRole('textbox', { name: t('app.records:comment.placeholder') }).click();
      await page.keyboard.type('@');
      await page.locator('.ant-mentions-dropdown').getByText('李娜').click();
      await page.keyboard.type('Atlantis is calling');
      await page.keyboard.press('Control+Enter');
      const comments = page.getByRole('region', { name: t('app.records:comment.title'), exact: true });
      await comments.getByRole('paragraph').filter({ hasText: 'Atlantis is calling' }).waitFor();
      // It stands on the page before the server has answered.
      const stored = async () => (await sample.api.get(`${form}/records/${items[0].id}/comments`)).items;
      await until('it is stored with the name', async () => (await stored())[0]?.mentions.length === 1);
      await page
        .getByRole('region', { name: t('app.records:page.timeline') })
        .getByText(/Atlantis is calling/)
        .waitFor();
      await look(page, `workplace-comment-${language}`);
    });

    test('a phone groups its cards, and changes those that a long press begins to choose', async () => {
      const small = await page.phone();
      const tier = fields.find((field) => field.key === 'value_tier').options;
      await small.goto(list);
      await pick(
        small,
        small.getByRole('combobox', { name: t('app.records:way.by.rows') }),
        label('value_tier'),
      );
      await small.waitForURL(/group=value_tier/);
      const group = (at) =>
        small
          .locator('section')
          .filter({ has: small.getByRole('button', { name: tier[at].label[language] }) });
      const title = (at) => group(at).getByRole('heading').getByRole('button');
      await group(0).getByRole('link').first().waitFor();
      await title(0).click();
      await group(0).getByRole('link').first().waitFor({ state: 'hidden' });
      const card = group(1).getByRole('link').first();
      await card.dispatchEvent('pointerdown', { pointerType: 'touch' });
      await group(1).getByRole('checkbox').first().waitFor();
      await group(1).getByRole('checkbox').nth(1).click();
      await look(small, `workplace-phone-choose-${language}`);
      const inBar = (key, options) =>
        small
          .getByRole('toolbar')
          .getByRole('button', { name: t(`app.records:${key}`, options), exact: true });
      await inBar('bulk.delete', { number: '2' }).click();
      await small
        .getByText(t('app.records:bulk.deleted', { count: 2 }))
        .first()
        .waitFor();
      await small.getByRole('button', { name: /撤\s?销|Undo/ }).click();
      await small
        .getByText(t('app.records:bulk.undone', { count: 2 }))
        .first()
        .waitFor();
      await group(1).getByRole('link').first().waitFor();
    });

    test('a phone has cards, columns and days of its own', async () => {
      const small = await page.phone();
      for (const query of [
        '',
        '?kind=kanban&group=stage',
        '?kind=calendar&date=contract_end&month=2026-12',
      ]) {
        await small.goto(`${list}${query}`);
        await small.locator('main').locator('a[href*="/data/customer/"]').first().waitFor();
        await look(small, `workplace-phone-${language}-${query.slice(6, 10)}`);
      }
    });
  });
}
