// The keyboard as somebody uses it who has no mouse.
import assert from 'node:assert/strict';

/** Presses Tab until the element, or something in it, has the focus. */
export async function tabTo(page, locator, { limit = 120, back = false } = {}) {
  const there = () =>
    locator
      .first()
      .evaluate((element) => element.contains(document.activeElement), undefined, { timeout: 5000 });
  await locator.first().waitFor({ state: 'attached' });
  for (let n = 0; n < limit; n++) {
    if (await there()) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  assert.fail(`Tab does not reach ${locator}`);
}

/** Goes to a control with Tab and presses Enter on it. */
export async function enter(page, locator, options) {
  await tabTo(page, locator, options);
  await page.keyboard.press('Enter');
}

/** Picks an option of a select box by its words. */
export async function choose(page, locator, words) {
  await tabTo(page, locator);
  await page.keyboard.type(words);
  const offered = page.locator(
    '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active',
  );
  await offered.filter({ hasText: words }).first().waitFor();
  await page.keyboard.press('Enter');
}

const shown = '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active';

/** Goes with ↓ to the option of the open list that has exactly these words, and takes it. */
export async function down(page, words, limit = 60) {
  const active = page.locator(shown);
  await active.first().waitFor();
  for (let n = 0; n < limit; n++) {
    if ((await active.first().innerText()).trim() === words) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  assert.fail(`The list does not offer “${words}”`);
}

/** Opens a select box one cannot search in, and takes an option with the arrows. */
export async function pickDown(page, locator, words) {
  await tabTo(page, locator);
  await page.keyboard.press('Enter');
  await down(page, words);
}

/** Types over what stands in a box. */
export async function typeOver(page, locator, text) {
  await tabTo(page, locator);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(String(text));
}
