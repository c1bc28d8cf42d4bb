// A record and a list on paper: found in the menus, and what comes is a document.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { phone } from './kit/browser.mjs';
import { look } from './kit/look.mjs';
import { sampleOfTests } from './kit/sample.mjs';
import { words } from './kit/words.mjs';

const customers = '/api/apps/churn/forms/customer/records';

describe('printing', () => {
  const sample = sampleOfTests();

  /** The file behind a link, fetched as the page would. */
  async function fetched(page, link) {
    const answer = await page.context().request.get(await link.getAttribute('href'));
    assert.equal(answer.status(), 200);
    return { type: answer.headers()['content-type'], bytes: await answer.body() };
  }

  for (const language of ['zh-CN', 'en']) {
    test(`a customer is printed from the menu, in ${language}`, async () => {
      const t = await words(language);
      const customer = await sample.api.post(customers, {
        values: { unified_id: `paper-${language}`, name: '蓝鲸物流有限公司', value_tier: 'high' },
      });
      const page = await sample.open({ language });
      await page.goto(`/apps/churn/data/customer/${customer.id}`);
      await page.getByRole('heading', { name: customer.title }).waitFor();
      await page
        .getByRole('button', { name: t('app.records:page.more'), exact: true })
        .first()
        .focus();
      await page.keyboard.press('Enter');
      const print = page.getByRole('link', { name: t('app.records:page.print') });
      await print.waitFor();
      await look(page, `print-menu-${language}`);
      const pdf = await fetched(page, print);
      assert.match(pdf.type, /^application\/pdf/);
      assert.equal(pdf.bytes.subarray(0, 5).toString(), '%PDF-');
      const word = await fetched(page, page.getByRole('link', { name: t('app.records:page.word') }));
      assert.match(word.type, /wordprocessingml/);
      await page.context().close();
    });
  }

  test('a list is printed as it is filtered, with a thumb', async () => {
    const t = await words('zh-CN');
    const page = await sample.open({ viewport: phone });
    const high = [{ left: { field: 'value_tier' }, op: 'eq', right: { value: 'high' } }];
    await page.goto(`/apps/churn/data/customer?f=${encodeURIComponent(JSON.stringify(high))}`);
    await page.getByRole('button', { name: t('app.records:page.more'), exact: true }).tap();
    const print = page.getByRole('link', { name: t('app.records:list.export.pdf') });
    await print.waitFor();
    await look(page, 'print-list-phone');
    assert.match(await print.getAttribute('href'), /condition=.*value_tier/);
    assert.match((await fetched(page, print)).type, /^application\/pdf/);
    await page.context().close();
  });
});
