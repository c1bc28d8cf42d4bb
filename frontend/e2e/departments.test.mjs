// The directory of departments: kept on its page by mouse and keyboard, named in records, asked for in a list.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { phone } from './kit/browser.mjs';
import { look } from './kit/look.mjs';
import { sampleOfTests } from './kit/sample.mjs';
import { until } from './kit/until.mjs';
import { words } from './kit/words.mjs';

const form = '/api/apps/churn/forms/customer';
const directory = '/admin/departments';

for (const language of ['zh-CN', 'en']) {
  describe(`departments, in ${language}`, () => {
    const sample = sampleOfTests();
    let t, page, sales, east;
    const all = async () => (await sample.api.get('/api/departments')).items;
    const named = async (name) => (await all()).find((one) => one.name === name);
    const label = (key) => page.getByLabel(t(`app.admin:departments.${key}`), { exact: true });
    const box = (key) =>
      page.getByRole('textbox', { name: new RegExp(`^${t(`app.admin:departments.${key}`)}`) });
    const button = (key) =>
      page.getByRole('button', { name: t(`app.admin:departments.${key}`), exact: true }).first();
    const save = () => page.getByRole('button', { name: /保\s?存|Save/ }).click();

    before(async () => {
      t = await words(language);
      page = await sample.open({ language });
    });

    test('the first department is made from the empty page, and one below it', async () => {
      await page.goto(directory);
      await page.getByText(t('app.admin:departments.emptyText')).waitFor();
      await look(page, `departments-empty-${language}`);
      await button('add').click();
      await box('name').fill('Sales');
      await save();
      await page.getByRole('heading', { name: 'Sales' }).waitFor();
      sales = await named('Sales');
      await button('add').click();
      await box('name').fill('East');
      await save();
      await page.getByRole('heading', { name: 'East' }).waitFor();
      east = await named('East');
      assert.equal(east.parent, sales.id);
      assert.match(page.url(), new RegExp(`department=${east.id}`));
    });

    test('a person is put in and taken out with undo', async () => {
      await label('addPerson').click();
      await page.locator('.ant-select-item-option').first().click();
      await until('somebody is in', async () => (await named('East')).people === 1);
      await page.getByRole('listitem').getByRole('button').first().click();
      await until('nobody is in', async () => (await named('East')).people === 0);
      await page.getByRole('button', { name: /撤\s?销|Undo/ }).click();
      await until('they are back', async () => (await named('East')).people === 1);
    });

    test('one is chosen and walked through with the keyboard', async () => {
      await page.goto(directory);
      await page.getByRole('tree').waitFor();
      await page.getByRole('tree').focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Space');
      await page.getByRole('heading', { name: 'Sales' }).waitFor();
      await look(page, `departments-${language}`);
    });

    test('a record names one, and a list asks for what lies in another', async () => {
      const path = '/api/apps/churn/documents/form/customer';
      const versioned = await fetch(`${sample.product.url}${path}`, { headers: sample.api.headers });
      const draft = await versioned.json();
      draft.schema.properties.team = {
        type: 'string',
        format: 'uuid',
        'x-eddy': { type: 'department', default: 'own', label: { 'zh-CN': '所属团队', en: 'Team' } },
      };
      draft.list.columns.splice(1, 0, 'team');
      await sample.api.call('PUT', path, draft, { 'If-Match': versioned.headers.get('etag') });
      await sample.api.post('/api/apps/churn/releases', { note: 'team' });
      const [first] = (await sample.api.get(`${form}/records?sort=name&limit=1`)).items;
      await sample.api.call(
        'PATCH',
        `${form}/records/${first.id}`,
        { values: { team: east.id } },
        { 'If-Match': '*' },
      );

      const within = { left: { field: 'team' }, op: 'within', right: { value: sales.id } };
      await page.goto(`/apps/churn/data/customer?f=${encodeURIComponent(JSON.stringify([within]))}`);
      await page.getByRole('gridcell', { name: 'East' }).or(page.getByText('East')).first().waitFor();
      await look(page, `departments-list-${language}`);
      await page.goto(`/apps/churn/data/customer/${first.id}`);
      await page.getByText('East').first().waitFor();
      await look(page, `departments-record-${language}`);
    });

    test('on a phone one goes from the tree into a department and back', async () => {
      const small = await sample.open({ language, viewport: phone });
      await small.goto(directory);
      await small.getByText('East').click();
      await small.getByRole('heading', { name: 'East' }).waitFor();
      await look(small, `departments-phone-${language}`);
      await small.getByRole('button', { name: t('app.admin:departments.back') }).click();
      await small.getByRole('tree').waitFor();
    });
  });
}
