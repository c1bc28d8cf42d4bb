// The form designer as somebody uses it who has no mouse: a form document is read and typed, part by part.
import assert from 'node:assert/strict';
import { choose, down, enter, tabTo, typeOver } from '../kit/keys.mjs';
import { until } from '../kit/until.mjs';
import { settingsOf } from './designer-settings.mjs';

const keyOf = ({ scope }) => scope.replace('#/properties/', '');

/** What the text at a JSON pointer of a document says. */
const textAt = (document, pointer) =>
  pointer
    .split('/')
    .slice(1)
    .reduce((part, step) => part?.[step], document);

export class Designer {
  constructor({ page, t, api }) {
    this.page = page;
    this.t = t;
    this.api = api;
    this.aside = page.getByRole('complementary', { name: t('form.editor:properties') });
  }

  box(name) {
    return this.page.locator(`[data-canvas-box][aria-label^="${name}."]`);
  }

  /** Whether the keyboard is there; a section and a field may have the same name. */
  has(locator) {
    return locator.evaluateAll((found) => found.includes(document.activeElement));
  }

  /** Soon: what the keyboard is waiting for is a frame or an answer of the server away. */
  soon(what, ask) {
    return until(what, ask, 60, 25);
  }

  /** Until the canvas has the keyboard at that element. */
  async at(name) {
    await this.soon(`${name} has the keyboard`, () => this.has(this.box(name)));
  }

  /** From its properties back to an element of the canvas; a list that is still open takes the first Escape. */
  async back(name) {
    await this.soon(`${name} has the keyboard again`, async () => {
      if (await this.has(this.box(name))) return true;
      await this.page.keyboard.press('Escape');
      return false;
    });
  }

  /** From anywhere on the page to an element of the canvas. */
  async begin(name) {
    await tabTo(this.page, this.page.locator('[data-canvas-box][tabindex="0"]'));
    await this.goTo(name, 'ArrowDown');
  }

  async goTo(name, key) {
    for (let n = 0; n < 60; n++) {
      if (await this.has(this.box(name))) return;
      await this.page.keyboard.press(key);
      await this.page.waitForTimeout(20);
    }
    assert.fail(`${key} does not come to ${name}`);
  }

  /** Something of the palette, below what has the keyboard; its title can be typed then. */
  async add(what, title) {
    const { page } = this;
    await page.keyboard.press('/');
    await page.keyboard.type(what);
    await page.keyboard.press('Enter');
    await this.soon(`the title of ${what} can be typed`, () =>
      page
        .locator(':focus')
        .evaluate(
          (element) => element.closest('aside') !== null && element.matches('[data-picked=true] input'),
        ),
    );
    await page.keyboard.press('Control+a');
    await page.keyboard.type(title);
  }

  /** A section with its rows; the first one is there already and only gets its title. */
  async section({ label, elements }, at, form) {
    const { page } = this;
    if (at === 0) {
      await page.keyboard.press('ArrowUp');
      await this.at('Basics');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+a');
      await page.keyboard.type(label.en);
    } else {
      await this.add('section', label.en);
    }
    await this.back(label.en);
    for (const element of elements) {
      const row = element.type === 'HorizontalLayout' ? element.elements : [element];
      for (const [column, control] of row.entries()) await this.field(keyOf(control), column > 0, form);
    }
  }

  /** One field with all that is set of it, in its column. */
  async field(key, beside, form) {
    const { page, t } = this;
    const property = form.schema.properties[key];
    const settings = property['x-eddy'];
    const name = settings.label.en;
    if (key === form.titleField) {
      await page.keyboard.press('ArrowDown');
      await this.at(name);
      await page.keyboard.press('Enter');
    } else {
      await this.add(settings.type, name);
    }
    const required = this.aside.getByLabel(t('form.editor:field.required'), { exact: true });
    const should = form.schema.required.includes(key);
    if ((await required.count()) > 0 && (await required.isChecked()) !== should) {
      await tabTo(page, required);
      await page.keyboard.press('Space');
    }
    if (settings.type !== 'formula') await settingsOf(this, property);
    const box = this.aside.getByRole('textbox', { name: t('form.editor:field.key') });
    if ((await box.inputValue()) === key) {
      await this.back(name);
    } else {
      await typeOver(page, box, key);
      await page.keyboard.press('Enter');
      await this.at(name);
    }
    if (!beside) return;
    await page.keyboard.press('Alt+ArrowRight');
    await this.soon(`${name} stands in a row`, async () => {
      if (!(await this.has(this.box(name)))) return false;
      const place = await page.locator(':focus').getAttribute('data-canvas-box');
      return place.split('.').length > 2;
    });
  }

  /** Formulas name fields that stand below them: they are written when all fields are there. */
  async formulas(form) {
    const { page } = this;
    const all = Object.values(form.schema.properties);
    for (const property of all.filter(({ 'x-eddy': { type } }) => type === 'formula')) {
      const name = property['x-eddy'].label.en;
      await this.goTo(name, 'ArrowUp');
      await page.keyboard.press('Enter');
      await settingsOf(this, property);
      await this.back(name);
    }
  }

  /** What is said of the form itself, while nothing is picked. */
  async settings(form) {
    const { page, t, aside } = this;
    const nameOf = (key) => form.schema.properties[key]['x-eddy'].label.en;
    await page.keyboard.press('Escape');
    const title = t('core.draft:labelIn', {
      name: t('form.editor:form.label'),
      language: t('core.draft:language.en'),
    });
    await typeOver(page, aside.getByLabel(title), form.label.en);
    await tabTo(page, aside.getByLabel(t('form.editor:form.uniqueKey')));
    await page.keyboard.press('Enter');
    await down(page, nameOf(form.uniqueKey));
    const columns = aside.getByLabel(t('form.editor:form.columns'));
    await tabTo(page, columns);
    for (let n = 0; n < 10; n++) await page.keyboard.press('Backspace');
    for (const key of form.list.columns) await choose(page, columns, nameOf(key));
    await page.keyboard.press('Escape');
  }

  /** Every text in Chinese, down the column of the page of texts. */
  async chinese(form) {
    const { page, t } = this;
    const tabs = page.getByRole('radiogroup').filter({ hasText: t('form.editor:tab.json') });
    await tabTo(page, tabs.locator('input:checked'), { back: true });
    for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowRight');
    await page.waitForURL(/tab=texts/);
    const cells = page.locator('tr[data-text] textarea[lang="zh-CN"]');
    await cells.first().waitFor();
    const places = await page
      .locator('tr[data-text]')
      .evaluateAll((all) => all.map((row) => row.dataset.text));
    assert.equal(places.length, JSON.stringify(form).split('"zh-CN":').length - 1);
    await tabTo(page, cells);
    for (const [at, place] of places.entries()) {
      await this.soon(`the text of ${place} can be typed`, () => this.has(cells.nth(at)));
      const { 'zh-CN': text } = textAt(form, place) ?? {};
      assert.ok(text, `${place} is no text of the shipped form`);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
  }

  async publish(note) {
    const { page, t, api } = this;
    await enter(page, page.getByRole('button', { name: t('core.draft:publish') }));
    await typeOver(page, page.getByLabel(t('app.build:releases.note'), { exact: true }), note);
    const [live] = (await api.get('/api/apps/shop/releases')).items;
    const number = live.number + 1;
    await enter(page, page.getByRole('button', { name: t('app.build:releases.publish', { number }) }));
    await page.getByText(t('app.build:releases.published', { number })).first().waitFor({ timeout: 60_000 });
  }
}
