// What the designer sets of one field, by the keyboard alone. The keyboard is in its properties before and after.
import { choose, enter, pickDown, tabTo, typeOver } from '../kit/keys.mjs';
import { until } from '../kit/until.mjs';

async function numbers({ page, aside, t }, property) {
  for (const bound of ['minimum', 'maximum', 'maxLength']) {
    const box = aside.getByLabel(t(`form.editor:field.${bound}`));
    if (property[bound] === undefined || (await box.count()) === 0) continue;
    if ((await box.inputValue()) !== String(property[bound])) await typeOver(page, box, property[bound]);
  }
}

/** Names downwards, each with Enter; then upwards the colours and stored values behind each swatch. */
async function options(designer, { 'x-eddy': settings }) {
  const { page, aside, t } = designer;
  const names = aside.locator('input[data-option]');
  await tabTo(page, names);
  for (const [at, option] of settings.options.entries()) {
    if (at > 0) await page.keyboard.press('Enter');
    await designer.soon(`option ${at + 1} can be named`, () => designer.has(names.nth(at)));
    await page.keyboard.press('Control+a');
    await page.keyboard.type(option.label.en);
  }
  for (const [at, option] of [...settings.options.entries()].reverse()) {
    const more = t('form.editor:options.more', { name: option.label.en });
    await enter(page, aside.getByRole('button', { name: more, exact: true }), { back: true });
    const details = page.getByRole('group', { name: more, exact: true });
    await designer.soon(`the keyboard is in the details of ${option.value}`, () =>
      details.evaluate((element) => element.contains(document.activeElement)),
    );
    if (option.color !== undefined) {
      const color = details.getByRole('button', {
        name: t(`form.editor:color.${option.color}`),
        exact: true,
      });
      await enter(page, color);
    }
    await typeOver(page, details.getByLabel(t('form.editor:options.value')), option.value);
    await page.keyboard.press('Enter');
    await designer.soon(`option ${at + 1} has the keyboard again`, () => designer.has(names.nth(at)));
  }
}

async function formula({ page, aside, t }, { 'x-eddy': settings }) {
  const area = aside.getByLabel(t('form.editor:computed.formula'));
  await typeOver(page, area, settings.formula);
  if ((await area.getAttribute('aria-controls')) !== null) await page.keyboard.press('Escape');
  const result = t(`form.editor:computed.resultOf.${settings.result}`);
  await pickDown(page, aside.getByLabel(t('form.editor:computed.result')), result);
}

async function window({ page, aside, t }, over, named) {
  const kind = ['within', 'this', 'last'].find((one) => one in over);
  if (kind === undefined) return;
  const windows = aside.getByLabel(t('core.condition:label.window'));
  await pickDown(page, windows.first(), t(`core.condition:window.${kind}`));
  if (kind === 'this') await pickDown(page, windows.nth(1), t(`core.condition:this.${over.this}`));
  const amount = aside.getByLabel(t('core.condition:label.amount'));
  if (kind === 'last') await typeOver(page, amount, over.last);
  if (kind === 'within') {
    const [unit, count] = Object.entries(over.within)[0];
    await typeOver(page, amount, count);
    const units = aside.getByLabel(t('core.condition:label.unit'));
    const word = t(`core.condition:unit.${unit}`);
    await pickDown(page, units, word);
  }
  const times = aside.getByLabel(t('core.condition:on'));
  if ((await times.count()) > 0) await pickDown(page, times, named(over.on));
}

/** A single comparison of a choice with one of its options. */
async function condition(designer, { where }, named) {
  const { page, aside, t } = designer;
  await enter(page, aside.getByRole('button', { name: t('core.condition:where') }));
  const drawer = page.getByRole('dialog', { name: t('form.editor:computed.condition') });
  await enter(page, drawer.getByRole('button', { name: t('core.condition:addFirst') }));
  await choose(page, drawer.getByLabel(t('core.condition:label.subject')), named(where.left.field));
  const words = t(`core.condition:op.text.${where.op}`);
  await pickDown(page, drawer.getByLabel(t('core.condition:label.op')), words);
  await choose(
    page,
    drawer.getByLabel(t('core.condition:label.value')),
    named(where.left.field, where.right.value),
  );
  await until('the conditions are closed', async () => {
    if (await drawer.isVisible()) await page.keyboard.press('Escape');
    return drawer.waitFor({ state: 'hidden', timeout: 1000 }).then(
      () => true,
      () => false,
    );
  });
}

async function rollup(designer, { 'x-eddy': { aggregate, field, over } }) {
  const { page, aside, t, api } = designer;
  const { table } = await api.get(`/api/apps/shop/forms/${over.table}`);
  const fieldOf = (key) => table.fields.find((one) => one.key === key);
  const named = (key, option) =>
    (option === undefined ? fieldOf(key) : fieldOf(key).options.find(({ value }) => value === option)).label
      .en;
  const source = `${table.label.en} · ${named(over.link)}`;
  await pickDown(page, aside.getByLabel(t('form.editor:computed.source')), source);
  const how = aside.getByLabel(t('form.editor:computed.aggregate'));
  await pickDown(page, how, t(`core.condition:measure.${aggregate}`));
  if (field) await pickDown(page, aside.getByLabel(t('core.condition:label.field')), named(field));
  await window(designer, over, named);
  if (over.where) await condition(designer, over, named);
}

const byType = { choice: options, formula, rollup };

export async function settingsOf(designer, property) {
  await numbers(designer, property);
  await byType[property['x-eddy'].type]?.(designer, property);
}
