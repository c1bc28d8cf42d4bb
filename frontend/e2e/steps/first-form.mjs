// What somebody who builds a form for the first time does, with the mouse and the keys, from the first page to a record.
import assert from 'node:assert/strict';

/** The ten types of field of the form, in order, as the palette calls them and as they are to be called. */
const fields = [
  ['date', 'Visited on'],
  ['phone', 'Mobile'],
  ['email', 'Mail'],
  ['integer', 'People'],
  ['money', 'Budget'],
  ['choice', 'Result', ['Won', 'Open', 'Lost']],
  ['long_text', 'Reason'],
  ['boolean', 'Call back'],
  ['rating', 'Mood'],
];

const columns = [
  ['integer', 'Pieces'],
  ['money', 'Price'],
];

const box = (page, name) => page.locator(`[data-canvas-box][aria-label^="${name}."]`);
const palette = (page, type) => page.locator(`[data-type="new-${type}"]`);
const aside = (page, t) => page.getByRole('complementary', { name: t('form.editor:properties') });
const offered = (page, words) =>
  page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ has: page.getByText(words, { exact: true }) })
    .first();

/** Titles can be typed at once: the keyboard is in the box of the title. */
async function naming({ page }) {
  const box = page.locator('aside[data-picked=true] input:focus, aside[data-picked=true] textarea:focus');
  await box.waitFor();
}

export async function theNewForm({ page, hand, t }) {
  await hand.reads(page.getByRole('banner'));
  await hand.click(page.getByText(t('app.frame:mode.build'), { exact: true }));
  await hand.click(page.getByRole('button', { name: t('app.build:new.form.title') }));
  await hand.sees(page.getByLabel(t('app.build:new.name'), { exact: true }));
  await hand.type('Visit report');
  await hand.press('Enter');
  await hand.sees(box(page, 'Name'));
}

export async function theFields(world) {
  const { page, hand, t } = world;
  await hand.reads(page.getByRole('complementary', { name: t('form.editor:palette.title') }));
  await hand.reads(aside(page, t));
  await naming(world);
  await hand.type('Customer');
  for (const [type, name, options = []] of fields) {
    await hand.click(palette(page, type));
    await naming(world);
    await hand.type(name);
    await theOptions(world, options);
  }
}

async function theOptions({ hand }, options) {
  if (options.length === 0) return;
  await hand.press('Enter');
  for (const [at, name] of options.entries()) {
    await hand.type(name);
    if (at < options.length - 1) await hand.press('Enter');
  }
}

export async function theRows(world) {
  const { page, hand } = world;
  await hand.click(palette(page, 'subtable'));
  await naming(world);
  await hand.type('Products');
  await hand.press('Enter');
  await naming(world);
  await hand.type('Product');
  for (const [type, name] of columns) {
    await hand.click(palette(page, type));
    await naming(world);
    await hand.type(name);
  }
}

/** `when` is a field and its value, `effect` what then happens to `field`. */
async function rule({ page, hand, t }, [field, value], effect, target) {
  const card = page.locator('[data-rule][data-open=true]');
  await hand.click(offered(page, field), { known: true });
  if (value) {
    await hand.click(card.getByLabel(t('core.condition:label.value')));
    await hand.click(offered(page, value), { known: true });
  }
  if (effect !== 'show') await hand.click(card.getByText(t(`form.editor:effect.${effect}`), { exact: true }));
  if (!target) return;
  await hand.click(card.getByLabel(t('form.editor:logic.fields')));
  await hand.click(offered(page, target), { known: true });
}

export async function theLogic(world) {
  const { page, hand, t } = world;
  await hand.click(box(page, 'Reason'));
  await hand.click(aside(page, t).getByRole('button', { name: t('form.editor:logic.addRule') }));
  await hand.reads(page.locator('[data-rule]').first());
  await rule(world, ['Result', 'Lost'], 'show');
  await page.getByText(/Show Reason if Result is Lost/).waitFor();
  await hand.click(page.getByRole('button', { name: t('form.editor:logic.addRule') }));
  await rule(world, ['Call back'], 'require', 'Mobile');
  await page.getByText(/Require Mobile if Call back is/).waitFor();
}

export async function theRelease({ page, hand, t, look }) {
  await hand.click(page.getByRole('button', { name: t('core.draft:publish') }));
  await hand.reads(page.getByRole('region', { name: t('app.build:releases.draft') }));
  await look('first-form-release');
  await hand.click(page.getByRole('button', { name: t('app.build:releases.publish', { number: 2 }) }));
  await hand.click(page.getByRole('link', { name: t('app.build:releases.open', { name: 'Visit report' }) }));
}

export async function theRecord({ page, hand, t, look }) {
  await hand.click(page.getByRole('button', { name: t('app.records:list.add') }).first());
  const drawer = page.getByRole('dialog');
  const next = async (words) => {
    await hand.press('Tab');
    await hand.type(words);
  };
  await hand.sees(drawer);
  await hand.type('East Trade');
  await next('2026-11-20');
  await next('13812345678');
  await next('li@east.com');
  await next('3');
  await next('1200');
  await hand.click(drawer.getByText('Lost', { exact: true }));
  await next('Too dear');
  await hand.click(drawer.getByRole('checkbox', { name: 'Call back' }));
  await hand.click(drawer.locator('[data-field="mood"] li').nth(3));
  await hand.click(drawer.getByRole('button', { name: t('form.viewer:rows.add') }));
  await hand.type('Pen');
  await next('20');
  await next('1.5');
  await look('first-form-record');
  await hand.click(drawer.getByRole('button', { name: /^Save$/ }));
  await hand.sees(page.locator('#page').getByText('East Trade').first());
  await look('first-form-list');
}

export function whatItTook({ hand, diagnostic }) {
  diagnostic(JSON.stringify({ acts: hand.acts, ...hand.counts, ...hand.time }));
  assert.ok(hand.acts <= 350, `${hand.acts} acts`);
}
