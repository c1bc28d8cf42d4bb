// A form of ten types of field, with a section and two rules, built, published and filled in without a mouse.
import assert from 'node:assert/strict';
import { choose, enter, tabTo } from '../kit/keys.mjs';
import { until } from '../kit/until.mjs';
import { saved } from './8-editing.mjs';

const fields = [
  ['choice', 'Result'],
  ['long_text', 'Reason'],
  ['boolean', 'Met in person'],
  ['phone', 'Mobile'],
  ['email', 'Work mail'],
  ['integer', 'People'],
  ['money', 'Budget'],
  ['percent', 'Chance'],
  ['date', 'Visited on'],
  ['rating', 'Mood'],
];

const box = (page, name) => page.getByRole('group', { name: new RegExp(`^${name}\\.`) });
const focused = (page) => page.locator(':focus');

/** From the list of forms to an empty one that is open. */
export async function newForm({ page, t }) {
  await page.goto('/apps/churn/build/forms');
  await enter(page, page.getByRole('button', { name: t('app.build:new.form.title') }));
  await page.getByLabel(t('app.build:new.name'), { exact: true }).waitFor();
  await page.keyboard.type('Visit report');
  await page.keyboard.press('Enter');
  await page.waitForURL(/build\/forms\/visit_report/);
}

/** Adds one thing below what has the focus, and gives it its name. */
async function add({ page, t }, what, name) {
  await page.keyboard.press('/');
  await page.keyboard.type(what);
  await page.keyboard.press('Enter');
  await until(`the title of ${what} can be typed`, () =>
    focused(page).evaluate((element) => element.closest('aside') !== null && element.tagName === 'INPUT'),
  );
  await page.keyboard.type(name);
  await page.keyboard.press('Escape');
  await until(`${name} has the focus`, () => box(page, name).evaluate((b) => b === document.activeElement));
  assert.equal(await page.getByRole('textbox', { name: t('form.editor:palette.search') }).inputValue(), '');
}

export async function fieldsAndSection(world) {
  const { page, look } = world;
  await tabTo(page, page.locator('[data-canvas-box="0"]'));
  for (const [type, name] of fields.slice(0, 5)) await add(world, type, name);
  await add(world, 'section', 'Figures');
  for (const [type, name] of fields.slice(5)) await add(world, type, name);
  // The section has gone below the one before it, and the last five fields into it.
  assert.equal(await page.locator('[data-canvas-box="1"] [data-canvas-box]').count(), 5);

  // Two fields change places with the one above, and go back; one undo for each.
  const order = () =>
    page.locator('[data-canvas-box^="1."]').evaluateAll((all) => all.map((one) => one.ariaLabel));
  const before = await order();
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await until('both have moved', async () => (await order()).join() !== before.join());
  await page.keyboard.press('Control+z');
  await until('both are back', async () => (await order()).join() === before.join());

  // A copy is pasted and taken away again.
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await until('there are two more', async () => (await order()).length === before.length + 2);
  await page.keyboard.press('Delete');
  await until('they are gone', async () => (await order()).join() === before.join());
  await saved(world, page);
  await look('designer');
}

/** A rule from the properties of a field; `effect` is how often → is pressed from “show”. */
async function rule(world, field, asked, effect = 0) {
  const { page, t } = world;
  await tabTo(page, page.locator('[data-canvas-box][tabindex="0"]'));
  for (let n = 0; n < 30 && !(await box(page, field).evaluate((b) => b === document.activeElement)); n++) {
    await page.keyboard.press('ArrowUp');
  }
  await page.keyboard.press('Enter');
  await enter(page, page.getByRole('button', { name: t('form.editor:logic.addRule') }));
  await until('the condition can be added', () =>
    focused(page).evaluate((element) => element.closest('[data-rule]') !== null),
  );
  await choose(
    page,
    page.locator('[data-rule][data-open=true]').getByLabel(t('core.condition:label.subject')),
    asked,
  );
  if (effect > 0) {
    const group = page.getByRole('radiogroup', { name: t('form.editor:logic.effect') });
    await tabTo(page, group.locator('input:checked'));
    for (let n = 0; n < effect; n++) await page.keyboard.press('ArrowRight');
  }
}

export async function twoRules(world) {
  const { page, t, look } = world;
  await rule(world, 'Reason', 'Result');
  await page.getByText(/Show Reason if Result is/).waitFor();
  await enter(page, page.getByRole('button', { name: t('form.editor:logic.back', { name: 'Reason' }) }), {
    back: true,
  });
  await until('the field has the focus', () =>
    box(page, 'Reason').evaluate((b) => b === document.activeElement),
  );
  // Down to the last field: rules are added from anywhere.
  for (let n = 0; n < 12; n++) await page.keyboard.press('ArrowDown');
  await rule(world, 'Mood', 'Met in person', 2);
  await page.getByText(/Require Mood if Met in person is/).waitFor();
  await saved(world, page);
  await look('designer-logic');
}

export async function otherPages({ page, t, look }) {
  const tab = async (name) => {
    await tabTo(
      page,
      page
        .getByRole('radiogroup')
        .filter({ hasText: t('form.editor:tab.json') })
        .locator('input:checked'),
      {
        back: true,
      },
    );
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(new RegExp(`tab=${name}`));
  };
  await tab('cleaning');
  await page.getByText(t('form.editor:cleaning.none')).waitFor();
  await tab('texts');
  await page.getByRole('textbox', { name: /Mood/ }).first().waitFor();
  await look('designer-texts');
  await tab('preview');
  await page.getByRole('heading', { name: t('form.editor:preview.logic') }).waitFor();
  await look('designer-preview');
}

export async function publishIt({ page, t, api }) {
  await enter(page, page.getByRole('button', { name: t('core.draft:publish') }));
  const [live] = (await api.get('/api/apps/churn/releases')).items;
  const number = live.number + 1;
  await tabTo(page, page.getByLabel(t('app.build:releases.note'), { exact: true }));
  await page.keyboard.type('A report of each visit');
  await enter(page, page.getByRole('button', { name: t('app.build:releases.publish', { number }) }));
  await page.getByText(t('app.build:releases.published', { number })).first().waitFor({ timeout: 60_000 });
}

export async function oneRecord({ page, t, api, look }) {
  await page.goto('/apps/churn/data/visit_report');
  await enter(page, page.getByRole('button', { name: t('app.records:list.add') }).first());
  const drawer = page.getByRole('dialog');
  const field = (name) => drawer.getByLabel(new RegExp(`^${name}`));
  const type = async (name, words) => {
    await tabTo(page, field(name));
    await page.keyboard.type(words);
  };
  await drawer.waitFor();
  await type('Name', 'East Trade');
  assert.equal(await field('Reason').count(), 0, 'Reason waits for a result');
  await tabTo(page, drawer.getByRole('radio').first());
  await page.keyboard.press('Space');
  await type('Reason', 'Price');
  await tabTo(page, field('Met in person'));
  await page.keyboard.press('Space');
  await type('Mobile', '13812345678');
  await type('Work mail', 'li@example.com');
  await type('People', '3');
  await type('Budget', '1200');
  await look('designer-record');
  await page.keyboard.press('Control+Enter');
  // The second rule: who met in person says how the mood was.
  await drawer.getByRole('alert').first().waitFor();
  await tabTo(page, drawer.locator('[data-field="mood"]'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Enter');
  const records = await until('the record is saved', async () => {
    const { items } = await api.post('/api/apps/churn/forms/visit_report/records/query', { limit: 5 });
    return items.length > 0 && items;
  });
  const { values } = records[0];
  assert.equal(values.name, 'East Trade');
  assert.deepEqual([values.result, values.reason, values.met_in_person], ['option_1', 'Price', true]);
  assert.ok(values.mood >= 1);
}
