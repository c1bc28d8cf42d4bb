// The first day with the packaged product: the sample app is alive, a customer comes back, the board prints.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Api } from './kit/api.mjs';
import { openBrowser, openPage } from './kit/browser.mjs';
import { password, startProduct } from './kit/product.mjs';

let product;
let browser;
let api;

async function until(what, ask, seconds = 120) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error(`Not within ${seconds} s: ${what}`);
}

before(async () => {
  product = await startProduct();
  browser = await openBrowser();
  api = new Api(product.url);
  await api.signIn('admin', password);
  await until('the sample app is installed', async () =>
    (await api.get('/api/apps')).items.some((app) => app.key === 'churn' && app.hasSampleData),
  );
});

after(async () => {
  await browser?.close();
  await product?.stop();
});

test('the sample app has customers, matched rules and running cases', async () => {
  const customers = await api.post('/api/apps/churn/forms/customer/records/query', {
    count: true,
    limit: 1,
  });
  assert.equal(customers.total, 600);
  const rules = await api.get('/api/apps/churn/rules');
  assert.ok(rules.items.find((rule) => rule.key === 'silent_30').matches > 20);
  await until(
    'recovery cases run',
    async () =>
      (await api.get('/api/apps/churn/flows')).items.find((flow) => flow.key === 'recovery').running > 20,
  );
});

test('a log-in ends the case as recovered', async () => {
  const [running] = await until('a running case', async () => {
    const page = await api.get('/api/apps/churn/cases?flow=recovery&state=running&limit=1');
    return page.items.length > 0 && page.items;
  });
  const customer = await api.get(`/api/apps/churn/forms/customer/records/${running.record.id}`);
  const event = JSON.stringify({
    id: 'e2e-login-1',
    type: 'login',
    customer: customer.values.unified_id,
    at: new Date().toISOString(),
  });
  const first = await api.post('/api/apps/churn/events', event, { 'Content-Type': 'application/x-ndjson' });
  assert.deepEqual([first.accepted, first.duplicates], [1, 0]);
  const again = await api.post('/api/apps/churn/events', event, { 'Content-Type': 'application/x-ndjson' });
  assert.deepEqual([again.accepted, again.duplicates], [0, 1]);
  const ended = await until('the case has ended', async () => {
    const detail = await api.get(`/api/apps/churn/cases/${running.id}`);
    return detail.info.state === 'ended' && detail.info;
  });
  assert.equal(ended.outcome, 'recovered');
});

test('the board prints as PDF and XLSX', async () => {
  const pdf = await api.get('/api/apps/churn/boards/recovery.pdf');
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  const xlsx = await api.get('/api/apps/churn/boards/recovery.xlsx');
  assert.equal(xlsx.subarray(0, 2).toString(), 'PK');
});

test('a staff member signs in, fills the call form and completes the todo', async () => {
  const { items } = await api.get('/api/users');
  const staff = items.find((user) => user.username === 'lina');
  await api.call('PATCH', `/api/users/${staff.id}`, { password: 'first-password-1' });
  const page = await openPage(browser, product.url, { language: 'zh-CN' });
  await page.goto('/');
  const fields = page.locator('input');
  await fields.nth(0).fill('lina');
  await fields.nth(1).fill('first-password-1');
  await page.keyboard.press('Enter');
  await page.getByLabel('新密码').fill('second-password-1');
  await page.getByLabel('再输一次').fill('second-password-1');
  await page.keyboard.press('Enter');
  await page.getByText('首页').first().waitFor();
  await page.goto('/todos');
  const lina = new Api(product.url);
  await lina.signIn('lina', 'second-password-1');
  const before = await until('a call to make', async () => {
    const list = await lina.get('/api/todos?state=mine');
    return list.items[0]?.title.en.startsWith('Call within 24 hours') && list;
  });
  await page.getByRole('heading', { name: '24 小时内致电，了解原因' }).first().waitFor();
  await page.locator('.ant-select').filter({ hasText: '请选择' }).first().click();
  await page.getByTitle('服务问题').last().click();
  await page.getByLabel('解决方案').fill('专人跟进，赠送一个月');
  await page.getByRole('button', { name: '已挽回' }).click();
  await page.getByText('已完成：已挽回').waitFor();
  const done = await lina.get('/api/todos?state=done&limit=1');
  assert.equal(done.counts.done, before.counts.done + 1);
  assert.equal(done.items[0].outcome, 'recovered');
  assert.deepEqual(page.failures, []);
  await page.context().close();
});

for (const [language, customersTitle] of [
  ['zh-CN', '客户'],
  ['en', 'Customer'],
]) {
  test(`a person signs in and finds customers and figures (${language})`, async () => {
    const page = await openPage(browser, product.url, { language });
    await page.goto('/');
    const fields = page.locator('input');
    await fields.nth(0).fill('admin');
    await fields.nth(1).fill(password);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.includes('sign'));
    await page.goto('/apps/churn/data/customer');
    await page.getByRole('heading', { name: customersTitle }).first().waitFor();
    await page.getByText('600').first().waitFor();
    await page.goto('/apps/churn/boards/recovery');
    await page.getByText(/%/).first().waitFor();
    assert.deepEqual(page.failures, []);
    await page.context().close();
  });
}
