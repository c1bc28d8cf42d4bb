// A list of a million records in a real browser: the wheel turned over some thousands of rows, and jumps to the end of what is
// loaded.
import { openBrowser, openPage } from '../../e2e/kit/browser.mjs';
import { password } from '../../e2e/kit/product.mjs';
import { percentile } from '../kit/keys.mjs';
import { median } from '../kit/measure.mjs';
import { importPlain, plain, publishPlain } from '../kit/plain.mjs';
import { jump, weight, wheel } from '../kit/scroll.mjs';

const grid = '[role=grid]';
/** As a quick hand turns it. */
const turning = { turns: 500, step: 240, every: 40 };
const jumps = 30;

function* range(to) {
  for (let n = 0; n < to; n++) yield n;
}

/** Fills the form unless another figure has done so. */
async function filled({ api, size, now }) {
  const there = await api.post(`${plain}/records/query`, { limit: 1, count: true }).catch(() => undefined);
  if (there !== undefined) return there.total;
  await publishPlain(api);
  const { created } = await importPlain(api, range(size.large), now);
  return created;
}

/** As many rows and columns as the list draws in the end, all of them there, without script. */
async function bareList(page, rows, height) {
  await page.goto('/q/health/live');
  const cells = (n) => Array.from({ length: 8 }, (_, at) => `<td>Row ${n}, cell ${at}</td>`).join('');
  const body = Array.from(
    { length: rows },
    (_, n) => `<tr role="row" style="height:${height}px">${cells(n)}</tr>`,
  );
  await page.setContent(
    `<div role="grid" style="height:800px;overflow:auto"><table>${body.join('')}</table></div>`,
  );
}

export async function scrolling(bench) {
  const { product, report } = bench;
  const total = await filled(bench);
  const browser = await openBrowser();
  try {
    const page = await openPage(browser, product.url, { language: 'en' });
    await page.context().request.post('/api/session', { data: { username: 'admin', password } });
    await page.addInitScript(() => localStorage.setItem('eddy.tour', 'done'));
    await page.goto('/apps/churn/data/plain');
    const row = page.locator(`${grid} [role=rowgroup] [role=row]`);
    await row.nth(20).waitFor();
    const { height } = await row.nth(5).boundingBox();
    const before = await weight(page);
    const turned = await wheel(browser, page, grid, turning);
    const after = await weight(page);
    const took = [];
    for (let n = 0; n < jumps; n++) took.push(await jump(page, grid));
    took.sort((a, b) => a - b);
    const loaded = await page.locator(grid).evaluate((at) => at.scrollHeight);
    const rows = Math.round((turning.turns * turning.step) / height);
    const settled = await weight(page);
    await bareList(page, rows + 100, height);
    const light = await weight(page);
    const bare = await wheel(browser, page, grid, turning);

    const name = `list of ${total} records, the wheel turned over ${rows} rows`;
    const beside = (value) => ({ name: 'as many rows of a bare table, turned over alike', value });
    report.figure(
      `${name}: time between frames, p95`,
      percentile(turned.frames, 0.95),
      'ms',
      beside(percentile(bare.frames, 0.95)),
    );
    report.figure(
      `frames dropped, beside ${turned.frames.length} drawn`,
      turned.dropped,
      'frames',
      beside(bare.dropped),
    );
    report.figure('longest task', turned.longest, 'ms', beside(bare.longest));
    report.figure('the end of what is loaded in sight', turned.atEnd, 'ms', beside(bare.atEnd));
    report.figure('nodes of the document afterwards', after.nodes, 'nodes', {
      name: 'before',
      value: before.nodes,
    });
    report.figure('heap of the page afterwards', after.heap, 'MB', { name: 'before', value: before.heap });
    report.figure(
      `a jump to the end until rows beyond it are there, p95 of ${jumps}`,
      percentile(took, 0.95),
      'ms',
      {
        name: 'median',
        value: median(took),
      },
    );
    report.figure(`heap of the page with ${Math.round(loaded / height)} rows loaded`, settled.heap, 'MB', {
      name: 'the bare table',
      value: light.heap,
    });
  } finally {
    await browser.close();
  }
}
