// A field with one customer comes to hold several, in the designer, and one again.
import assert from 'node:assert/strict';
import { pick } from '../kit/pick.mjs';
import { publish, saved } from './8-editing.mjs';

const form = 'visit_report';
const field = 'linked_record';
const records = `/api/apps/churn/forms/${form}/records`;
const design = `/apps/churn/build/forms/${form}?tab=design`;

export async function aFieldWithOne(world) {
  const { page, t, api, record, customers } = world;
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(design);
  await page.locator('[data-canvas-box="0"] > h3').click();
  await page.locator('[data-type="new-link"]').click();
  await page.locator(`[data-field="${field}"]`).waitFor();
  const customer = (await api.get('/api/apps/churn/forms/customer')).form.label['zh-CN'];
  await pick(page, page.getByLabel(t('form.editor:field.linkTo')), customer);
  await saved(world, page);
  await publish(world, 'One');
  await api.call('PATCH', `${records}/${record.id}`, { values: { [field]: customers[0].id } });
  const filters = [{ left: { field }, op: 'in', right: { value: [customers[0].id] } }];
  world.view = await api.post(`/api/apps/churn/forms/${form}/views`, {
    name: 'Of the first',
    shared: false,
    settings: { filters },
  });
}

/** Chooses the field on the canvas and turns the switch. */
async function turn(world, on) {
  const { page, t } = world;
  await page.goto(design);
  await page
    .locator('[data-canvas-box]', { has: page.locator(`[data-field="${field}"]`) })
    .last()
    .click();
  const theSwitch = page.getByRole('switch', { name: t('form.editor:several.label') });
  await theSwitch.waitFor();
  assert.equal(await theSwitch.isChecked(), !on);
  await theSwitch.focus();
  await page.keyboard.press('Space');
  await page.getByRole('switch', { name: t('form.editor:several.label'), checked: on }).waitFor();
  await saved(world, page);
}

const values = async ({ api, record }) => (await api.get(`${records}/${record.id}`)).values;

const asked = async ({ api, view }) => {
  const { items } = await api.get(`/api/apps/churn/forms/${form}/views`);
  return items.find(({ id }) => id === view.id).settings.filters[0];
};

export async function severalInIt(world) {
  const { page, api, look, customers, record } = world;
  await turn(world, true);
  await look('several-switch');
  await publish(world, 'Several', [/改为可填多项：1 条记录/]);
  const list = (await values(world))[field];
  assert.deepEqual(
    list.map((row) => row.link),
    [customers[0].id],
  );
  assert.equal((await asked(world)).some.table, `${form}.${field}`);
  await api.call('PATCH', `${records}/${record.id}`, {
    values: { [field]: [customers[0].id, customers[1].id] },
  });
  await page.goto(`/apps/churn/data/${form}/${record.id}`);
  await page.getByRole('link', { name: customers[1].title }).first().waitFor();
  await look('several-record');
}

export async function oneAgain(world) {
  const { page, t, look, customers, record } = world;
  await turn(world, false);
  await page.getByRole('button', { name: t('core.draft:publish') }).click();
  const accept = page.getByRole('checkbox', { name: t('app.build:releases.accept') });
  await accept.waitFor();
  await look('several-loss');
  await page.getByLabel(t('app.build:releases.note'), { exact: true }).fill('One again');
  const button = page.getByRole('button', { name: /发布版本|Publish release/ });
  assert.equal(await button.isDisabled(), true, 'what is lost has to be accepted');
  await accept.check();
  await button.click();
  await page
    .getByText(/已上线|is live/)
    .first()
    .waitFor({ timeout: 60_000 });
  await page.goto(`/apps/churn/data/${form}/${record.id}?tab=history`);
  await page.getByText(customers[1].title).first().waitFor();
  await look('several-history');
  assert.equal((await values(world))[field], customers[0].id);
  assert.equal((await asked(world)).left.field, field);
}
