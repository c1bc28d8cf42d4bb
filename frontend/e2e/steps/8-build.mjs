// Step 8: a business user changes flow, rule, form and board by hand, publishes, and takes a release back.
import assert from 'node:assert/strict';
import { changeBoard } from './8-board.mjs';
import { publish } from './8-editing.mjs';
import { changeFlow } from './8-flow.mjs';
import { changeForm } from './8-form.mjs';
import { changeRule, conflict } from './8-rule.mjs';

async function restore({ page, api, t, look }, number) {
  await page.goto('/apps/churn/build/releases');
  const history = page.getByRole('region', { name: t('app.build:releases.history') });
  const row = history
    .getByRole('listitem')
    .filter({ hasText: t('app.build:releases.number', { number }) })
    .first();
  await row.getByRole('button', { name: t('app.build:more') }).click();
  await page.getByRole('menuitem', { name: t('app.build:releases.restore') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(t('app.build:releases.restoreTitle', { number })).last().waitFor();
  await look('restore');
  await dialog.getByRole('button', { name: t('app.build:releases.restore') }).click();
  await dialog.waitFor({ state: 'hidden', timeout: 60_000 });
  const [live] = (await api.get('/api/apps/churn/releases')).items;
  return live;
}

const tilesOf = async (api) => (await api.get('/api/apps/churn/boards/recovery')).widgets.length;

export async function build(world) {
  const { page, api, t, state } = world;
  await changeFlow(world);
  const before = await tilesOf(api);
  await changeRule(world);
  await conflict(world);
  await changeForm(world);
  state.tile = await changeBoard(world);
  const release = await publish(world, 'Silent after 20 days, competitor asked for, share on the board', [
    /days: 20/,
  ]);
  await page.goto('/apps/churn/boards/recovery');
  await page.getByRole('region', { name: state.tile, exact: true }).getByText(/\d%/).waitFor();

  // Back to the release before it, and forward again: each is a new release with the old content.
  const back = await restore(world, release.number - 1);
  assert.equal(back.number, release.number + 1);
  assert.equal(await tilesOf(api), before);
  const forward = await restore(world, release.number);
  assert.equal(forward.number, release.number + 2);
  assert.equal(await tilesOf(api), before + 1);
  await page
    .getByText(t('app.build:releases.live', { number: forward.number }))
    .first()
    .waitFor();
}
