// An order with its lines: designed with the mouse, published, filled in with the keys, and added up.
import assert from 'node:assert/strict';
import { dragTo } from '../kit/drag.mjs';
import { pick } from '../kit/pick.mjs';
import { until } from '../kit/until.mjs';
import { publish, saved } from './8-editing.mjs';

const form = 'visit_report';
const records = `/api/apps/churn/forms/${form}/records`;
const palette = (page, type) => page.locator(`[data-type="new-${type}"]`);
const boxes = (page) => page.locator('[data-canvas-box^="subtable."], [data-canvas-box^="sub_table."]');

const columns = (page) =>
  boxes(page).evaluateAll((all) => all.map((one) => one.dataset.canvasBox.split('.')[1]).join(' '));

export async function theColumns(world) {
  const { page, t, look } = world;
  await dragTo(page, palette(page, 'subtable'), page.locator('[data-canvas-box="0.0"]'), { x: 0.5, y: 0.95 });
  await until('there is a sub-table with a column', async () => (await columns(page)) === 'item');
  const last = () => boxes(page).last();
  await dragTo(page, palette(page, 'integer'), last(), { x: 0.9, y: 0.5 });
  await until('a number is dropped into it', async () => /^item \w+$/.test(await columns(page)));
  await dragTo(page, palette(page, 'money'), last(), { x: 0.9, y: 0.5 });
  await until('money is dropped into it', async () => /^item \w+ money$/.test(await columns(page)));

  // What is clicked goes behind the column that is picked.
  await last().click();
  await palette(page, 'formula').click();
  await until('a formula is added', async () => /^item \w+ money formula$/.test(await columns(page)));
  const [, count] = (await columns(page)).split(' ');
  world.count = count;
  await page.getByRole('textbox', { name: t('form.editor:computed.formula') }).fill(`${count} * money`);

  // A column changes places with the one before by a drag, and goes back by an undo.
  await dragTo(page, boxes(page).nth(2), boxes(page).nth(0), { x: 0.02, y: 0.5 });
  await until('money stands first', async () => (await columns(page)) === `money item ${count} formula`);
  await page.keyboard.press('Control+z');
  await until('it is back', async () => (await columns(page)) === `item ${count} money formula`);
  await look('subtable-designer');
}

export async function theTotal(world) {
  const { page, t, look } = world;
  await page.locator('[data-canvas-box="0"] > h3').click();
  await palette(page, 'rollup').click();
  await page.getByLabel(t('form.editor:computed.source')).click();
  await page.locator('.ant-select-item-option').filter({ hasText: 'Visit report' }).first().click();
  await pick(page, page.getByLabel(t('form.editor:computed.aggregate')), t('core.condition:measure.sum'));
  await pick(
    page,
    page.getByRole('complementary').getByLabel(t('core.condition:label.field'), { exact: true }),
    t('form.editor:computed.formula'),
  );
  await saved(world, page);
  await look('subtable-total');
  await publish(world, 'Lines');
}

export async function theRows({ page, t, api, look, count }) {
  await page.goto(`/apps/churn/data/${form}`);
  await page
    .getByRole('button', { name: t('app.records:list.add') })
    .first()
    .click();
  const drawer = page.getByRole('dialog');
  await drawer.locator('[data-field="name"] input').fill('East Trade');
  await drawer.getByRole('button', { name: t('form.viewer:rows.add') }).click();
  await until('the first cell has the focus', () =>
    page.evaluate(() => document.activeElement?.closest('[data-cell]')?.dataset.cell === 'item'),
  );
  const type = async (...words) => {
    for (const [at, word] of words.entries()) {
      await page.keyboard.type(word);
      if (at < words.length - 1) await page.keyboard.press('Tab');
    }
  };
  await type('Pen', '2', '1.5');
  await page.keyboard.press('Enter');
  await until('the first cell of a second row has the focus', () =>
    page.evaluate(() => {
      const cell = document.activeElement?.closest('[data-cell="item"]');
      return cell?.closest('tr').rowIndex === 2;
    }),
  );
  await type('Desk', '1', '120');
  await drawer.locator('tfoot').getByText('123', { exact: true }).waitFor();
  await look('subtable-rows');
  await page.keyboard.press('Control+Enter');
  const saved = await until('the record is saved', async () => {
    const { items } = await api.post(`${records}/query`, { limit: 5 });
    return items.length > 0 && items[0];
  });
  const rows = Object.entries(saved.values).find(([, value]) => Array.isArray(value))?.[1];
  assert.deepEqual(
    rows.map((row) => [row.item, row[count], row.money, row.formula]),
    [
      ['Pen', 2, 1.5, 3],
      ['Desk', 1, 120, 120],
    ],
  );
  await page.goto(`/apps/churn/data/${form}/${saved.id}`);
  await page.getByText('123', { exact: true }).waitFor();
  await look('subtable-record');
}

export async function onAPhone({ page, t, api, look }) {
  const { items } = await api.post(`${records}/query`, { limit: 1 });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/apps/churn/data/${form}/${items[0].id}`);
  await page.getByRole('button', { name: t('app.records:page.edit') }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: /Pen/ }).click();
  await drawer.locator('[data-cell="money"] button').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('5');
  await look('subtable-phone');
  await page.keyboard.press('Control+Enter');
  await until('the total follows', async () => {
    const record = await api.get(`${records}/${items[0].id}`);
    return Object.values(record.values).includes(130);
  });
}
