// A document that is open in a designer while somebody else gives it another key.
import { describe, test } from 'node:test';
import { look } from './kit/look.mjs';
import { sampleOfTests } from './kit/sample.mjs';
import { until } from './kit/until.mjs';
import { words } from './kit/words.mjs';

const app = '/api/apps/churn';

describe('a document that is called otherwise while it is open', () => {
  const sample = sampleOfTests();
  const rename = (key, to) => sample.api.post(`${app}/renames`, { kind: 'rule', key, to });
  const labelOf = async (key) => (await sample.api.get(`${app}/documents/rule/${key}`)).label['zh-CN'];

  test('is written on under its new key, and under the old one once that is back', async () => {
    const t = await words('zh-CN');
    const page = await sample.open();
    const write = async (text) => {
      await page.locator('main input').first().click();
      await page.keyboard.press('End');
      await page.keyboard.type(text);
    };
    await page.goto('/apps/churn/build/rules/activity_drop');
    await page.locator('main input').first().waitFor();
    const label = await labelOf('activity_drop');
    await rename('activity_drop', 'activity_falls');
    await write('甲');
    await page
      .getByText(t('core.draft:moved', { key: 'activity_falls' }))
      .first()
      .waitFor();
    await page.waitForURL(/rules\/activity_falls/);
    await until('it is saved there', async () => (await labelOf('activity_falls')) === `${label}甲`);
    await look(page, 'moved-zh-CN');
    await rename('activity_falls', 'activity_drop');
    await write('乙');
    await page.waitForURL(/rules\/activity_drop/);
    await until('it is saved again', async () => (await labelOf('activity_drop')) === `${label}甲乙`);
  });
});
