// A field is dragged onto the form of a call; the next person to call fills it in.
import assert from 'node:assert/strict';
import { dragTo } from '../kit/drag.mjs';
import { redo, saved, undo } from './8-editing.mjs';

export async function changeForm(world) {
  const { page, t, look, language } = world;
  await page.goto('/apps/churn/build/forms/call_result');
  const fields = page.locator('[data-canvas-box]');
  await fields.first().waitFor();
  const count = await fields.count();
  const solution = page.locator('[data-canvas-box="0.1"]');
  await dragTo(page, page.locator('[data-type="new-text"]'), solution, { x: 0.5, y: 0.95 });
  await page.locator('[data-canvas-box="0.2"][data-selected="true"]').waitFor();
  assert.equal(await fields.count(), count + 1);
  await undo(world, page);
  assert.equal(await fields.count(), count);
  await redo(world, page);
  assert.equal(await fields.count(), count + 1);
  await page.locator('[data-canvas-box="0.2"]').click();

  const properties = page.getByRole('complementary', { name: t('form.editor:properties') });
  const title = (one) =>
    properties.getByLabel(
      t('core.draft:labelIn', {
        name: t('form.editor:field.label'),
        language: t(`core.draft:language.${one}`),
      }),
    );
  await title('zh-CN').fill('竞争对手');
  await title('en').fill('Competitor');
  await saved(world, page);
  await look('form');

  // Moved beside another field by hand.
  await dragTo(page, page.locator('[data-canvas-box="0.2"]'), page.locator('[data-canvas-box="0.1"]'), {
    x: 0.98,
    y: 0.5,
  });
  await page.locator('[data-canvas-box="0.1.1"]').waitFor();
  await saved(world, page);
  await page.getByText(t('form.editor:tab.preview'), { exact: true }).click();
  await page.getByRole('textbox', { name: language === 'en' ? 'Competitor' : '竞争对手' }).fill('X');
  await look('form-preview');
}
