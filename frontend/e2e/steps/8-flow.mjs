// A wait becomes shorter on the canvas: new cases wait two days, running ones three as before.
import assert from 'node:assert/strict';
import { dragBy, dragTo } from '../kit/drag.mjs';
import { until } from '../kit/until.mjs';
import { silentCustomer } from './4-recovery.mjs';
import { publish, redo, saved, undo } from './8-editing.mjs';

async function waitingCase(api, id) {
  const customer = await silentCustomer(api, id, id);
  const started = await api.post('/api/apps/churn/flows/strategy_care/cases', { record: customer.id });
  return until('the case waits', async () => {
    const detail = await api.get(`/api/apps/churn/cases/${started.id}`);
    return detail.steps.some(({ id: step }) => step === 'wait') && detail;
  });
}

const waitOf = (detail) => /id="wait".*?"wait": ?\{"days": ?(\d)\}/s.exec(detail.xml)?.[1];

export async function changeFlow(world) {
  const { page, api, t, look, language } = world;
  const before = await waitingCase(api, 'E2E-5');
  assert.equal(waitOf(before), '3');

  await page.goto('/apps/churn/build/flows/strategy_care?view=canvas');
  const element = (id) => page.locator(`.djs-element[data-element-id="${id}"]`);
  await element('wait').click();
  const panel = page.getByRole('complementary', { name: t('flow.editor:settings') });
  const amount = panel.getByLabel(t('rule.editor:settings.amount'));
  await amount.waitFor();
  assert.equal(await amount.inputValue(), '3');
  await look('flow-canvas');
  await amount.fill('2');
  await saved(world, page);
  await undo(world, page);
  assert.equal(await amount.inputValue(), '3');
  await redo(world, page);
  assert.equal(await amount.inputValue(), '2');

  // A step nobody leads to is an issue, in words, until it is taken away again.
  const coupon = await element('coupon').boundingBox();
  await dragTo(page, page.locator('.djs-palette .entry[data-action="create.wait"]'), element('coupon'), {
    x: 0.5,
    y: 2.6,
  });
  const issues = page.locator('header button[data-tone]');
  await issues.waitFor();
  await issues.click();
  await look('flow-issue');
  await page.keyboard.press('Escape');
  await undo(world, page);
  await issues.waitFor({ state: 'hidden' });

  // Steps are moved by hand.
  await dragBy(page, element('coupon'), 0, 60);
  const moved = await element('coupon').boundingBox();
  assert.ok(moved.y - coupon.y > 30, `moved by ${moved.y - coupon.y}`);
  await undo(world, page);
  await saved(world, page);

  // The same flow as steps.
  await page.getByText(t('flow.editor:view.steps'), { exact: true }).click();
  const waits = page.locator('button[data-kind="wait"]');
  await waits.getByText(language === 'en' ? 'Wait 2 days' : '等待 2 天', { exact: true }).waitFor();
  await look('flow-steps');

  const release = await publish(world, 'Wait two days instead of three', [/3 → 2/]);
  const after = await waitingCase(api, 'E2E-6');
  assert.deepEqual([waitOf(after), after.info.release], ['2', release.number]);
  const running = await api.get(`/api/apps/churn/cases/${before.info.id}`);
  assert.deepEqual([waitOf(running), running.info.release], ['3', before.info.release]);
}
