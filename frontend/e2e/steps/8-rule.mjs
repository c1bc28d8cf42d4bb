// 30 days become 20 in a rule; and two people who change the same draft lose nothing.
import assert from 'node:assert/strict';
import { signIn } from './1-first-day.mjs';
import { redo, saved, undo } from './8-editing.mjs';

const daysIn = (rule) => Number(/"days":(\d+)/.exec(JSON.stringify(rule.if))[1]);
const number = (text) => Number(text.replaceAll(',', ''));

export async function changeRule(world) {
  const { page, t, look, api } = world;
  await page.goto('/apps/churn/build/rules/silent_30');
  const condition = page.getByRole('region', { name: t('rule.editor:if.title'), exact: true });
  const days = condition.getByLabel(t('core.condition:label.amount'));
  const hits = page.getByRole('status').filter({ hasText: t('rule.editor:hits.now') });
  await hits.waitFor();
  const count = async () => number(/[\d,]+/.exec(await hits.innerText())[0]);
  const before = await count();
  await days.fill('20');
  await saved(world, page);
  await undo(world, page);
  assert.equal(await days.inputValue(), '30');
  await redo(world, page);
  assert.equal(await days.inputValue(), '20');
  await page.locator('[data-stale="false"]').waitFor();
  assert.ok((await count()) > before, 'more customers are silent for 20 days');
  await look('rule-changed');
  await saved(world, page);
  const stored = await api.get('/api/apps/churn/documents/rule/silent_30');
  assert.equal(daysIn(stored), 20);
}

/** A colleague with an account of their own, at the same page. */
async function colleague({ api, open, t }) {
  await api.post('/api/users', {
    username: 'builder',
    name: '方敏',
    role: 'builder',
    password: 'first-password-1',
  });
  const page = await open();
  await signIn(page, t, 'builder', 'first-password-1');
  await page.getByLabel(t('app.signin:change.next')).fill('second-password-1');
  await page.getByLabel(t('app.signin:change.again')).fill('second-password-1');
  await page.keyboard.press('Enter');
  await page
    .getByRole('link', { name: t('app.frame:nav.home') })
    .first()
    .waitFor();
  return page;
}

export async function conflict(world) {
  const { page, api, t, look } = world;
  const path = '/apps/churn/build/rules/silent_14';
  const daysOn = (one) =>
    one
      .getByRole('region', { name: t('rule.editor:if.title'), exact: true })
      .getByLabel(t('core.condition:label.amount'));
  const other = await colleague(world);
  await page.goto(path);
  await other.goto(path);
  await daysOn(page).waitFor();
  await daysOn(other).fill('15');
  await saved(world, other);
  await daysOn(page).fill('16');
  const notice = page.getByRole('alert').filter({ hasText: '方敏' });
  await notice.waitFor();
  await page.locator('[data-stale="false"]').waitFor();
  await look('conflict');
  await notice.getByRole('button', { name: t('core.draft:conflict.look') }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('"days": 15').waitFor();
  await drawer.getByText('"days": 16').waitFor();
  await look('conflict-compared');
  await drawer.getByRole('button', { name: t('core.draft:conflict.copy') }).click();
  await page.waitForURL(/silent_14_mine/);
  await daysOn(page).waitFor();
  assert.equal(await daysOn(page).inputValue(), '16');
  const days = async (key) => daysIn(await api.get(`/api/apps/churn/documents/rule/${key}`));
  assert.deepEqual([await days('silent_14'), await days('silent_14_mine')], [15, 16]);
  await other.context().close();

  // The copy has served; it goes, with an undo at hand.
  await page.goto('/apps/churn/build/rules');
  const row = page.getByRole('listitem').filter({ has: page.locator('a[href$="/rules/silent_14_mine"]') });
  await row.getByRole('button', { name: t('app.build:more') }).click();
  await page.getByRole('menuitem', { name: t('app.build:delete') }).click();
  await row.waitFor({ state: 'hidden' });
}
