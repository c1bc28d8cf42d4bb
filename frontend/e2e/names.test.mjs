// Where things are used, and what they are called: in the form designer and the lists of Build mode, in both languages.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { confession, look } from './kit/look.mjs';
import { sampleOfTests } from './kit/sample.mjs';
import { until } from './kit/until.mjs';
import { words } from './kit/words.mjs';

const documents = '/api/apps/churn/documents';

describe('uses and names', () => {
  const sample = sampleOfTests();

  const field = (key) => `/apps/churn/build/forms/customer?tab=design&field=${key}`;

  for (const language of ['zh-CN', 'en']) {
    test(`a field is renamed everywhere and back, in ${language}`, async () => {
      const t = await words(language);
      const page = await sample.open({ language });
      try {
        await page.goto(field('value_tier'));
        const aside = page.getByRole('complementary', { name: t('form.editor:properties') });
        await aside.getByText(t('core.uses:kind.decision'), { exact: true }).first().waitFor();
        const key = aside.getByLabel(t('form.editor:field.key'), { exact: true });
        await key.scrollIntoViewIfNeeded();
        await look(page, `names-field-${language}`);
        await key.fill('tier');
        await aside.getByRole('button', { name: t('form.editor:field.rename') }).click();
        await page.getByText(/“value_tier”.*“tier”/).waitFor();
        const rule = await sample.api.get(`${documents}/rule/tier_high`);
        assert.equal(rule.then[0].field, 'tier');
        await aside.getByLabel(t('form.editor:field.key'), { exact: true }).waitFor();
        assert.match(page.url(), /field=tier/);
        await page.getByRole('button', { name: t('shared:action.undo'), exact: true }).click();
        await until('the field is called as before', async () => {
          const again = await sample.api.get(`${documents}/rule/tier_high`);
          return again.then[0].field === 'value_tier';
        });
      } catch (error) {
        error.message += `\n${await confession(page)}`;
        throw error;
      }
      await page.context().close();
    });
  }

  test('what others use is deleted only after its uses were shown', async () => {
    const t = await words('en');
    const page = await sample.open({ language: 'en' });
    await page.goto(field('value_tier'));
    const box = page.locator('[data-canvas-box]').filter({ hasText: 'Value tier' }).last();
    await box.click({ position: { x: 8, y: 8 } });
    await page.keyboard.press('Delete');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(t('core.uses:delete.text')).waitFor();
    await look(page, 'names-delete-field');
    await dialog.getByRole('button', { name: t('core.uses:cancel') }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.goto('/apps/churn/build/messages');
    const row = page.getByRole('listitem').filter({ hasText: 'Activation guide 1' });
    await row.getByRole('button', { name: t('app.build:more') }).click();
    await page.getByRole('menuitem', { name: t('app.build:delete') }).click();
    await dialog.getByRole('link', { name: '15-day activation guide' }).waitFor();
    await look(page, 'names-delete-message');
    await dialog.getByRole('button', { name: t('core.uses:delete.anyway') }).click();
    await page.getByText(t('app.build:deleted', { name: 'Activation guide 1' })).waitFor();
    await page.getByRole('button', { name: t('app.build:undo') }).click();
    await row.waitFor();
    await page.context().close();
  });
});
