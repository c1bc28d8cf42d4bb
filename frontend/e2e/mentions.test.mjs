// Whoever is named in a comment hears of it at once, under the bell, and is led to the comment.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { Api } from './kit/api.mjs';
import { phone } from './kit/browser.mjs';
import { look } from './kit/look.mjs';
import { sampleOfTests } from './kit/sample.mjs';
import { until } from './kit/until.mjs';
import { words } from './kit/words.mjs';

const form = '/api/apps/churn/forms/customer';
const given = 'a good password';
const password = 'a better password';

for (const language of ['zh-CN', 'en']) {
  describe(`mentions, in ${language}`, () => {
    const sample = sampleOfTests();
    let t, page, person, customer, small;
    const said = (count) =>
      count > 0 ? t('app.frame:mentions.unread', { count }) : t('app.frame:mentions.title');
    const bell = (on, count) => on.getByRole('button', { name: said(count), exact: true });
    const panel = (on = page) => on.getByRole('dialog', { name: t('app.frame:mentions.title') });
    const comment = (text) =>
      sample.api.post(`${form}/records/${customer}/comments`, { text: `@{${person}} ${text}` });
    const open = async (options) => {
      const opened = await sample.open({ language, ...options });
      await opened.context().request.post('/api/session', { data: { username: 'named', password } });
      return opened;
    };

    before(async () => {
      t = await words(language);
      const made = await sample.api.post('/api/users', {
        username: 'named',
        name: '王小波',
        role: 'staff',
        password: given,
      });
      person = made.id;
      const own = new Api(sample.product.url);
      await own.signIn('named', given);
      await own.post('/api/session/password', { current: given, next: password });
      customer = (await sample.api.post(`${form}/records/query`, { limit: 1 })).items[0].id;
      page = await open();
      small = await open({ viewport: phone });
    });

    test('the bell says nothing, and explains itself, while nobody named the person', async () => {
      await page.goto('/');
      await bell(page, 0).click();
      await panel().getByText(t('app.frame:mentions.none')).waitFor();
      await look(page, `mentions-none-${language}`);
      await page.keyboard.press('Escape');
      await panel().waitFor({ state: 'hidden' });
    });

    test('a mention shows at once and leads to its comment by keys alone', async () => {
      const first = await comment('first');
      for (let n = 0; n < 6; n++) {
        await sample.api.post(`${form}/records/${customer}/comments`, { text: `later ${n}` });
      }
      await bell(page, 1).waitFor();
      await bell(page, 1).focus();
      await page.keyboard.press('Enter');
      const row = panel().getByRole('link', { name: /first/ });
      await row.waitFor();
      await look(page, `mentions-${language}`);
      await row.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(new RegExp(`comment=${first.id}$`));
      const there = page.locator('[data-wanted=true]');
      await there.getByText(/first/).waitFor();
      await until('it has the focus', () => there.evaluate((item) => item === document.activeElement));
      await bell(page, 0).waitFor();
      await look(page, `mentions-comment-${language}`);
    });

    test('all are marked as read, and unread again', async () => {
      await comment('second');
      await comment('third');
      await bell(page, 2).click();
      await panel()
        .getByRole('button', { name: t('app.frame:mentions.readAll') })
        .click();
      await bell(page, 0).waitFor();
      await page.getByRole('button', { name: /撤\s?销|Undo/ }).click();
      await bell(page, 2).waitFor();
      assert.deepEqual(page.failures, []);
    });

    test('a phone has the bell, too', async () => {
      await small.goto('/todos');
      await bell(small, 2).tap();
      await panel(small).getByRole('link', { name: /third/ }).waitFor();
      await look(small, `mentions-phone-${language}`);
      await panel(small).getByRole('link', { name: /third/ }).tap();
      await bell(small, 1).waitFor();
      await look(small, `mentions-phone-comment-${language}`);
    });
  });
}
