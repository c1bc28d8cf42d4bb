// What a careful reviewer does on each page: look at it, and ask axe whether everyone can use it.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const grave = ['serious', 'critical'];

/** Fails on what keeps people out, and on errors of the page's own script. `EDDY_SHOTS=folder` keeps a picture. */
export async function look(page, name) {
  if (process.env.EDDY_SHOTS) {
    mkdirSync(process.env.EDDY_SHOTS, { recursive: true });
    await page.screenshot({ path: join(process.env.EDDY_SHOTS, `${name}.png`) });
  }
  assert.deepEqual(page.failures, [], `errors of the script on ${name}`);
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const result = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return result.violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.slice(0, 3).map((node) => node.html.slice(0, 160)),
    }));
  });
  assert.deepEqual(
    violations.filter(({ impact }) => grave.includes(impact)),
    [],
    `axe on ${name}`,
  );
}
