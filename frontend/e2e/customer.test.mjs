// The page of a customer: what to do now, what happened, and how it is filtered, on a desktop and on a phone.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { phone } from './kit/browser.mjs';
import { look } from './kit/look.mjs';
import { sampleOfTests } from './kit/sample.mjs';
import { words } from './kit/words.mjs';

const customers = '/api/apps/churn/forms/customer/records';
const orders = '/api/apps/churn/forms/order/records';

describe('the page of a customer', () => {
  const sample = sampleOfTests();

  /** A customer who logged in twelve times yesterday and ordered once. */
  async function busy(key) {
    const customer = await sample.api.post(customers, {
      values: {
        unified_id: key,
        name: '蓝鲸物流有限公司',
        phone: '13800138000',
        email: 'whale@example.com',
        value_tier: 'low',
        risk_level: 'low',
        health_score: 38,
      },
    });
    const day = Math.floor(Date.now() / 86_400_000) * 86_400_000 - 86_400_000;
    const lines = Array.from({ length: 12 }, (_, n) => ({
      id: `${key}-${n}`,
      type: 'login',
      customer: key,
      at: new Date(day + n * 60_000).toISOString(),
    }));
    await sample.api.post('/api/apps/churn/events', lines.map((line) => JSON.stringify(line)).join('\n'), {
      'Content-Type': 'application/x-ndjson',
    });
    await sample.api.post(orders, {
      values: {
        order_no: `${key}-o`,
        customer: customer.id,
        amount: 320,
        ordered_at: new Date(day - 86_400_000).toISOString(),
      },
    });
    return customer;
  }

  async function open(customer, options) {
    const page = await sample.open(options);
    await page.goto(`/apps/churn/data/customer/${customer.id}`);
    await page.getByRole('heading', { name: customer.title }).waitFor();
    return page;
  }

  for (const language of ['zh-CN', 'en']) {
    test(`the timeline is filtered in the URL and says what hides it, in ${language}`, async () => {
      const t = await words(language);
      const page = await open(await busy(`walk-${language}`), { language });
      const told = page.getByRole('region', { name: t('app.records:page.timeline') });
      const folded = told.getByRole('button', { name: t('app.records:timeline.times', { count: 12 }) });
      await folded.click();
      await told.getByText(/\d\d:\d\d · \d\d:\d\d/).waitFor();
      assert.equal(
        await page
          .getByRole('link', { name: t('app.records:header.call'), exact: true })
          .getAttribute('href'),
        'tel:13800138000',
      );
      await look(page, `customer-${language}`);

      const kinds = told.getByRole('group', { name: t('app.records:page.kinds') });
      await kinds.getByRole('button', { name: language === 'en' ? /^Orders? ?1$/ : /^订单 ?1$/ }).click();
      await page.waitForURL(/kinds=form\.order/);
      await folded.waitFor({ state: 'detached' });
      assert.equal(await told.getByRole('listitem').count(), 1);

      await told.getByRole('textbox', { name: t('app.records:timeline.search') }).fill('没有这样的词');
      await page.waitForURL(/q=/);
      const culprit = t('app.records:timeline.by.search');
      await told.getByText(t('app.records:timeline.hiddenBy', { filters: culprit })).waitFor();
      await look(page, `customer-empty-${language}`);
      await told.getByRole('button', { name: t('app.records:timeline.clear.search') }).click();
      await told.getByRole('listitem').first().waitFor();
      await page.reload();
      await told.getByRole('listitem').first().waitFor();
      assert.equal(await told.getByRole('listitem').count(), 1);
      await told.getByRole('listitem').getByRole('link').click();
      await page.waitForURL('**/apps/churn/data/order/*');
      await page.context().close();
    });
  }

  test('the next step starts the flow it names, with a thumb', async () => {
    const t = await words('zh-CN');
    const page = await open(await busy('walk-phone'), { viewport: phone });
    await page.getByText(t('app.records:next.quiet')).waitFor();
    await look(page, 'customer-phone');
    await page.getByRole('button', { name: t('app.records:next.begin') }).tap();
    await page
      .getByText(t('app.records:next.started', { flow: '客户挽回' }))
      .first()
      .waitFor();
    await page.getByRole('link', { name: '客户挽回' }).first().waitFor();
    await page.getByText(t('app.records:next.quiet')).waitFor({ state: 'detached' });
    await look(page, 'customer-phone-started');
    await page.context().close();
  });
});
