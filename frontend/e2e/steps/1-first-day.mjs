// Step 1: the first password opens a living app.
import assert from 'node:assert/strict';
import { password } from '../kit/product.mjs';
import { until } from '../kit/until.mjs';

export async function signIn(page, t, username, secret) {
  await page.goto('/');
  await page.getByLabel(t('app.signin:username')).fill(username);
  await page.getByLabel(t('app.signin:password'), { exact: true }).fill(secret);
  await page.keyboard.press('Enter');
}

export async function firstDay({ page, api, t, look, name }) {
  await page.goto('/');
  await page.getByRole('heading', { name: t('app.signin:title') }).waitFor();
  await look('sign-in');
  await signIn(page, t, 'admin', password);
  await page.getByText(t('app.home:first.title', { app: name(await api.get('/api/apps/churn')) })).waitFor();
  await page.keyboard.press('Escape');
  const customers = await api.post('/api/apps/churn/forms/customer/records/query', { count: true, limit: 1 });
  assert.ok(customers.total >= 500, `${customers.total} sample customers`);
  const board = await api.get('/api/apps/churn/documents/board/recovery');
  await page
    .getByRole('region', { name: name(board), exact: true })
    .getByText(/[1-9]/)
    .first()
    .waitFor();
  await look('home');

  await page.goto('/apps/churn/data/customer');
  await page.getByText(String(customers.total)).first().waitFor();
  await look('customers');

  await page.goto('/apps/churn/boards/recovery');
  const drawn = () => page.locator('main [role="img"] :is(svg, canvas)').count();
  await until('the charts are drawn', async () => (await drawn()) >= 3);
  const figures = await page.locator('main').getByRole('region').allInnerTexts();
  const filled = figures.filter((text) => /[1-9]/.test(text));
  assert.ok(filled.length >= 6, `tiles with figures: ${JSON.stringify(figures)}`);
  await look('board');
}
