// The search of the frame: by keys alone, over forms, on a desktop in both languages and on a phone.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { phone } from './kit/browser.mjs';
import { look } from './kit/look.mjs';
import { sampleOfTests } from './kit/sample.mjs';
import { words } from './kit/words.mjs';

const customers = '/api/apps/churn/forms/customer/records';
const tickets = '/api/apps/churn/forms/ticket/records';

describe('the search of the frame', () => {
  const sample = sampleOfTests();
  let customer;

  before(async () => {
    customer = await sample.api.post(customers, {
      values: { unified_id: 'seek-1', name: '蓝鲸物流有限公司' },
    });
    await sample.api.post(tickets, {
      values: {
        ticket_no: 'seek-t1',
        customer: customer.id,
        kind: 'fault',
        opened_at: '2026-03-02T09:00:00+08:00',
        subject: '蓝鲸物流的对账问题',
      },
    });
    for (let n = 2; n < 9; n++) {
      await sample.api.post(customers, { values: { unified_id: `seek-${n}`, name: `星河商贸${n}店` } });
    }
  });

  for (const language of ['zh-CN', 'en']) {
    test(`keys lead to a record and back to it, in ${language}`, async () => {
      const t = await words(language);
      const page = await sample.open({ language });
      await page.goto('/todos');
      await page.getByRole('button', { name: t('app.frame:search.label') }).waitFor();
      await page.keyboard.press('Control+k');
      const input = page.getByRole('combobox', { name: t('app.frame:search.label') });
      await input.fill('鲸');
      const options = page.getByRole('option');
      await options.filter({ hasText: '对账' }).waitFor();
      assert.equal(await options.first().locator('mark').first().textContent(), '鲸');
      await look(page, `search-${language}`);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/apps/churn/data/customer/${customer.id}`);
      await page.getByRole('heading', { name: '蓝鲸物流有限公司' }).waitFor();

      await page.keyboard.press('/');
      await page.getByText(t('app.frame:search.recent')).waitFor();
      await options.filter({ hasText: '蓝鲸物流有限公司' }).waitFor();
      await look(page, `search-recent-${language}`);
      await input.fill('星河');
      await options.filter({ hasText: t('app.frame:search.more') }).waitFor();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await options.filter({ hasText: '星河商贸2店' }).waitFor();
      await input.fill('没有这样的词');
      await page.getByText(t('app.frame:search.none', { text: '没有这样的词' })).waitFor();
      await look(page, `search-none-${language}`);
      await page.keyboard.press('Escape');
      await input.waitFor({ state: 'detached' });
      await page.context().close();
    });
  }

  test('on a phone it is found with a thumb', async () => {
    const t = await words('zh-CN');
    const page = await sample.open({ viewport: phone });
    await page.goto('/todos');
    await page.getByRole('button', { name: t('app.frame:search.label') }).tap();
    await page.getByRole('combobox').fill('蓝鲸');
    const hit = page.getByRole('option').filter({ hasText: '蓝鲸物流有限公司' }).first();
    await hit.waitFor();
    await look(page, 'search-phone');
    await hit.tap();
    await page.waitForURL(`**/apps/churn/data/customer/${customer.id}`);
    await page.context().close();
  });
});
