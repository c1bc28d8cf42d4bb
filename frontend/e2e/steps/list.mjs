// Several customers and members in one field: designed, filled in with the keys, asked for, seen from the other side.
import assert from 'node:assert/strict';
import { pick } from '../kit/pick.mjs';
import { until } from '../kit/until.mjs';
import { publish, saved } from './8-editing.mjs';

const form = 'visit_report';
const records = `/api/apps/churn/forms/${form}/records`;
const open = '.ant-select-dropdown:not(.ant-select-dropdown-hidden)';

export async function theFields(world) {
  const { page, t, look } = world;
  const { items } = await world.api.post('/api/apps/churn/forms/customer/records/query', { limit: 3 });
  world.customers = items;
  for (const type of ['members', 'links']) {
    await page.locator('[data-canvas-box="0"] > h3').click();
    await page.locator(`[data-type="new-${type}"]`).click();
    await page.locator(`[data-field="${type}"]`).waitFor();
  }
  const customer = (await world.api.get('/api/apps/churn/forms/customer')).form.label['zh-CN'];
  await pick(page, page.getByLabel(t('form.editor:field.linkTo')), customer);
  await page.getByLabel(t('form.editor:rows.most')).fill('2');
  await saved(world, page);
  await look('list-designer');
  await publish(world, 'Several');
}

export async function theValues(world) {
  const { page, t, api, look, customers } = world;
  await page.goto(`/apps/churn/data/${form}`);
  await page
    .getByRole('button', { name: t('app.records:list.add') })
    .first()
    .click();
  const drawer = page.getByRole('dialog');
  await drawer.locator('[data-field="name"] input').fill('East Trade');
  const links = drawer.locator('[data-field="links"] input');
  for (const { title } of customers.slice(0, 2)) {
    await links.focus();
    await page.keyboard.type(title);
    await page.locator(`${open} .ant-select-item-option-active`, { hasText: title }).waitFor();
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
  await drawer.getByRole('status').filter({ hasText: '2' }).waitFor();
  await drawer.locator('[data-field="members"] input').focus();
  await page.keyboard.press('ArrowDown');
  await page.locator(`${open} .ant-select-item-option-active`).waitFor();
  await page.keyboard.press('Enter');
  await drawer.locator('[data-field="members"] .ant-select-selection-item').waitFor();
  await look('list-drawer');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  const record = await until('the record is saved', async () => {
    const { items } = await api.post(`${records}/query`, { limit: 5 });
    return items.length > 0 && items[0];
  });
  assert.deepEqual(
    record.values.links.map((row) => row.link).sort(),
    customers
      .slice(0, 2)
      .map(({ id }) => id)
      .sort(),
  );
  assert.equal(record.values.members.length, 1);
  world.record = record;
}

export async function theOtherSide({ page, customers, record, look }) {
  await page.goto(`/apps/churn/data/${form}/${record.id}`);
  const chip = page.getByRole('link', { name: customers[0].title });
  await chip.waitFor();
  await look('list-record');
  await chip.click();
  await page.waitForURL(new RegExp(customers[0].id));
  await page.getByRole('tab', { name: /Visit report/ }).click();
  await page.getByRole('link', { name: 'East Trade' }).waitFor();
  await look('list-related');
  await page.goto(`/apps/churn/data/${form}?cols=name,links,members`);
  await page.getByText(customers[1].title).waitFor();
  await look('list-grid');
}

export async function theFilter({ page, t, customers, look }) {
  const [first, , third] = customers;
  const filter = (quantifier, id) =>
    JSON.stringify([
      {
        [quantifier]: { table: `${form}.links`, link: 'parent' },
        holds: { left: { field: 'link' }, op: 'in', right: { value: [id] } },
      },
    ]);
  const at = (text) => page.goto(`/apps/churn/data/${form}?f=${encodeURIComponent(text)}`);
  await at(filter('some', first.id));
  await page.getByRole('link', { name: 'East Trade' }).waitFor();
  await page.getByRole('button', { name: new RegExp(first.title) }).click();
  await page.getByRole('combobox', { name: t('core.condition:label.op') }).waitFor();
  await look('list-filter');
  await at(filter('some', third.id));
  await page.getByRole('link', { name: 'East Trade' }).waitFor({ state: 'detached' });
  await at(filter('none', third.id));
  await page.getByRole('link', { name: 'East Trade' }).waitFor();
}

export async function onAPhone(world) {
  const { page, t, api, look, record, customers } = world;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/apps/churn/data/${form}/${record.id}`);
  await page.getByRole('button', { name: t('app.records:page.edit') }).click();
  const drawer = page.getByRole('dialog');
  const chosen = drawer.locator('[data-field="links"] .ant-select-selection-item');
  await chosen.nth(1).waitFor();
  await look('list-phone');
  await chosen.nth(1).locator('.ant-select-selection-item-remove').click();
  await chosen.nth(1).waitFor({ state: 'detached' });
  await drawer.getByRole('button', { name: /保\s?存|Save/ }).click();
  await until('one of them is gone', async () => {
    const { values } = await api.get(`${records}/${record.id}`);
    return values.links.length === 1 && values.links[0].link === customers[0].id;
  });
  await page.goto(`/apps/churn/data/${form}/${record.id}?tab=history`);
  await page.getByText(t('form.viewer:list.removed')).waitFor();
  await look('list-history');
}
