// What the editors have in common: drafts save themselves, history, publishing with a note.
import assert from 'node:assert/strict';

/** Waits until what was done has reached the server. */
export async function saved({ t }, page) {
  const state = page
    .locator('header')
    .getByRole('status')
    .filter({ hasText: savedWords(t) });
  await state.waitFor();
}

const savedWords = (t) => t('core.draft:save.saved', { at: '' }).trim();

export const undo = ({ t }, page) => page.getByRole('button', { name: t('core.draft:undo') }).click();
export const redo = ({ t }, page) => page.getByRole('button', { name: t('core.draft:redo') }).click();

/** From an editor to the list of changes, a note, and live. Answers the release. */
export async function publish(world, note, expected = []) {
  const { page, api, t, look } = world;
  await page.getByRole('button', { name: t('core.draft:publish') }).click();
  const draft = page.getByRole('region', { name: t('app.build:releases.draft') });
  for (const text of expected) await draft.getByText(text).first().waitFor();
  const [live] = (await api.get('/api/apps/churn/releases')).items;
  const button = page.getByRole('button', {
    name: t('app.build:releases.publish', { number: live.number + 1 }),
  });
  const words = page.getByLabel(t('app.build:releases.note'), { exact: true });
  assert.notEqual(await words.inputValue(), '', 'the note begins with what changed');
  await words.fill('');
  assert.equal(await button.isDisabled(), true, 'a release wants a note');
  await words.fill(note);
  await look('releases');
  await button.click();
  await page
    .getByText(t('app.build:releases.published', { number: live.number + 1 }))
    .first()
    .waitFor({ timeout: 60_000 });
  const [release] = (await api.get('/api/apps/churn/releases')).items;
  assert.deepEqual([release.number, release.note, release.live], [live.number + 1, note, true]);
  return release;
}
