// What a careful reviewer does on each page: look at it, and ask axe whether everyone can use it.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const grave = ['serious', 'critical'];

/** Keeps a picture of the page in the folder `EDDY_SHOTS` names, if it names one. */
export async function picture(page, name) {
  if (!process.env.EDDY_SHOTS) return;
  mkdirSync(process.env.EDDY_SHOTS, { recursive: true });
  await page.screenshot({ path: join(process.env.EDDY_SHOTS, `${name}.png`) });
}

/** What a page says and what was refused to it, for the report of a failed test. */
export async function confession(page) {
  const refused = page.refused.slice(-5).map(async (response) => {
    const body = await response.text().catch(() => '');
    return `${response.status()} ${response.request().method()} ${response.url()} ${body.slice(0, 300)}`;
  });
  const said = await page
    .locator('body')
    .ariaSnapshot({ timeout: 5000 })
    .catch((error) => String(error));
  return [page.url(), ...(await Promise.all(refused)), ...page.failures.map(String), said].join('\n');
}

/** Fails on what keeps people out, and on errors of the page's own script. */
export async function look(page, name) {
  await picture(page, name);
  assert.deepEqual(page.failures, [], `errors of the script on ${name}`);
  await page.evaluate(axe);
  let found = await graveViolations(page);
  // What fades or is being counted anew keeps nobody out; what stays does.
  for (let tries = 0; found.length > 0 && tries < 4; tries++) {
    await page.waitForTimeout(700);
    found = await graveViolations(page);
  }
  assert.deepEqual(found, [], `axe on ${name}`);
}

async function graveViolations(page) {
  const violations = await page.evaluate(async () => {
    // The list that the library of components opens below a select is named by its combobox, which axe does not see.
    const where = { exclude: [['.ant-select-dropdown']] };
    const result = await globalThis.axe.run(where, { resultTypes: ['violations'] });
    return result.violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.slice(0, 3).map((node) => node.html.slice(0, 160)),
    }));
  });
  return violations.filter(({ impact }) => grave.includes(impact));
}
