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

  for (const language of ['zh-CN', 'en']) {
    test(`a message gets another key in its designer and back, in ${language}`, async () => {
      const t = await words(language);
      const page = await sample.open({ language });
      try {
        await page.goto('/apps/churn/build/messages/activation_2');
        await page
          .getByRole('button', { name: t('core.uses:rename.button', { key: 'activation_2' }) })
          .click();
        const dialog = page.getByRole('dialog');
        const key = dialog.getByLabel(t('core.uses:rename.key'), { exact: true });
        await dialog.getByText(t('core.uses:kind.flow'), { exact: true }).first().waitFor();
        await key.fill('Not A Key');
        await dialog.getByText(t('core.uses:rename.shape')).waitFor();
        await key.fill('activation_1');
        await key.press('Enter');
        await dialog
          .getByText(/activation_1/)
          .first()
          .waitFor();
        await key.fill('second_letter');
        await look(page, `names-message-${language}`);
        await key.press('Enter');
        await dialog.waitFor({ state: 'hidden' });
        await page.waitForURL(/messages\/second_letter$/);
        await page
          .getByRole('button', { name: t('core.uses:rename.button', { key: 'second_letter' }) })
          .waitFor();
        assert.match(String(await sample.api.get(`${documents}/flow/activation`)), /second_letter/);
        await page.getByRole('button', { name: t('shared:action.undo'), exact: true }).click();
        await page.waitForURL(/messages\/activation_2$/);
        assert.doesNotMatch(String(await sample.api.get(`${documents}/flow/activation`)), /second_letter/);
      } catch (error) {
        error.message += `\n${await confession(page)}`;
        throw error;
      }
      await page.context().close();
    });
  }

  for (const language of ['zh-CN', 'en']) {
    test(`a form gets another key, its list is found under the old address, in ${language}`, async () => {
      const t = await words(language);
      const page = await sample.open({ language });
      const [from, to] = language === 'en' ? ['order', 'purchase'] : ['survey', 'poll'];
      try {
        await page.goto(`/apps/churn/build/forms/${from}`);
        await page.getByRole('button', { name: t('core.uses:rename.button', { key: from }) }).click();
        const dialog = page.getByRole('dialog');
        const key = dialog.getByLabel(t('core.uses:rename.key'), { exact: true });
        await dialog.getByText(t('core.uses:rename.follows.form')).waitFor();
        await key.fill(to);
        await look(page, `names-form-${language}`);
        await key.press('Enter');
        await dialog.waitFor({ state: 'hidden' });
        await page.waitForURL(new RegExp(`forms/${to}$`));
        assert.equal((await sample.api.get(`${documents}/form/${to}`)).table, from);
        await sample.api.post('/api/apps/churn/releases', { note: to });
        const { total } = await sample.api.post(`/api/apps/churn/forms/${to}/records/query`, {
          count: true,
          limit: 1,
        });
        assert.ok(total > 0);
        await page.goto(`/apps/churn/data/${from}?search=a`);
        await page.waitForURL(new RegExp(`/data/${to}\\?search=a$`));
        await page.goto(`/apps/churn/data/${from}`);
        await page.waitForURL(new RegExp(`/data/${to}$`));
        await page.getByRole('row').nth(1).waitFor();
        await look(page, `names-form-list-${language}`);
      } catch (error) {
        error.message += `\n${await confession(page)}`;
        throw error;
      }
      await page.context().close();
    });
  }

  test('roles and rules get other keys from their lists', async () => {
    const t = await words('en');
    const page = await sample.open({ language: 'en' });
    const to = async (key) => {
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(t('core.uses:rename.key'), { exact: true }).fill(key);
      await look(page, `names-${key}`);
      await dialog.getByRole('button', { name: t('core.uses:rename.ok'), exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
    };
    await page.goto('/apps/churn/build');
    const role = { name: 'Call agents', key: 'call_team' };
    await page.getByRole('button', { name: t('app.build:keys.rename', role), exact: true }).click();
    await to('phone_team');
    await page
      .getByRole('button', { name: t('app.build:keys.rename', { ...role, key: 'phone_team' }), exact: true })
      .waitFor();
    await page.goto('/apps/churn/build/rules');
    const row = page.getByRole('listitem').filter({ hasText: 'Value tier: high' });
    await row.getByRole('button', { name: t('app.build:more') }).click();
    await page.getByRole('menuitem', { name: t('app.build:rename') }).click();
    await to('tier_top');
    await page.locator('a[href$="/build/rules/tier_top"]').waitFor();
    await page.context().close();
  });

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
