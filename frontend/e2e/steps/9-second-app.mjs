// Step 9: the app leaves as a zip and comes back as another app that works.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../kit/until.mjs';

export async function secondApp({ page, api, t, look, name, state }) {
  await page.goto('/apps/churn/build/releases');
  const header = page.locator('main header');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    header.getByRole('link', { name: t('app.build:releases.export') }).click(),
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'eddy-e2e-'));
  const zip = join(folder, 'second.zip');
  await file.saveAs(zip);

  const app = name(await api.get('/api/apps/churn'));
  await page.getByRole('button', { name: t('app.frame:apps', { name: app }) }).click();
  await page.getByRole('menuitem', { name: t('app.frame:install') }).click();
  await page.locator('input[type=file]').setInputFiles(zip);
  const form = page.getByRole('form', { name: t('app.home:install.file') });
  const key = form.getByLabel(t('app.home:install.key'));
  await key.fill('churn');
  await form.getByText(t('app.home:install.keyTaken')).waitFor();
  await key.fill('winback');
  await look('install');
  await form.getByRole('button', { name: t('app.home:install.start') }).click();
  await page.waitForURL((url) => url.pathname === '/', { timeout: 180_000 });
  rmSync(folder, { recursive: true });

  // It works: its own customers, its own rules, the change of step 8 inside.
  const customers = await api.post('/api/apps/winback/forms/customer/records/query', {
    count: true,
    limit: 1,
  });
  assert.equal(customers.total, 600);
  const { fields } = (await api.get('/api/apps/winback/forms/call_result')).table;
  assert.ok(fields.some(({ label }) => label.en === 'Competitor'));
  await page.goto('/apps/winback/data/customer');
  await page.getByText('600').first().waitFor();
  await api.post('/api/apps/winback/rules/run');
  await until('its rules match', async () => {
    const { items } = await api.get('/api/apps/winback/rules');
    return items.find((rule) => rule.key === 'tier_high').matches > 20;
  });
  await page.goto('/apps/winback/boards/recovery');
  await page.getByRole('region', { name: state.tile, exact: true }).getByText(/\d%/).waitFor();
  await look('second-app');
}
