// Step 7: the board tells of it by itself, and prints.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../kit/until.mjs';
import { silentCustomer, runningCase } from './4-recovery.mjs';

async function download({ page, t }, type, folder) {
  await page.getByRole('button', { name: t('app.boards:download') }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: t(`app.boards:file.${type}`) }).click(),
  ]);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

function textOfPdf(path, skip) {
  try {
    return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    skip('pdftotext (poppler-utils) is missing: the text in the PDF was not read.');
    return undefined;
  }
}

const textOfXlsx = (path) => execFileSync('unzip', ['-p', path, 'xl/*.xml'], { encoding: 'utf8' });

export async function board(world) {
  const { page, api, look, name, skip } = world;
  const { items: documents } = await api.get('/api/apps/churn/documents');
  const recovery = documents.find(({ kind, key }) => kind === 'board' && key === 'recovery');
  const { dataSets, widgets } = await api.get('/api/apps/churn/documents/board/recovery');
  await page.goto('/apps/churn/boards/recovery');
  const rate = widgets.find((widget) => widget.type === 'kpi' && widget.measures[0] === 'rate');
  const title = name({ label: rate.title ?? dataSets.cases.measures.rate.label });
  const tile = page.getByRole('region', { name: title, exact: true });
  // “12 / 345”: recovered of flagged.
  const parts = async () => /(\d[\d,]*) \/ (\d[\d,]*)/.exec(await tile.innerText())?.slice(1);
  const before = await until('the figure is there', parts);
  await page.evaluate(() => (globalThis.sameDocument = true));

  const customer = await silentCustomer(api, 'E2E-4', '吴越');
  const running = await runningCase(api, customer);
  const event = {
    id: `login-${customer.id}`,
    type: 'login',
    customer: 'E2E-4',
    at: new Date().toISOString(),
  };
  await api.post('/api/apps/churn/events', JSON.stringify(event), { 'Content-Type': 'application/x-ndjson' });
  const ended = async () =>
    (await api.get(`/api/apps/churn/cases/${running.id}`)).info.outcome === 'recovered';
  await until('the case has ended as recovered', ended);
  const number = (text) => Number(text.replace(',', ''));
  await until('the board shows one more of each', async () => {
    const now = await parts();
    return now && number(now[0]) > number(before[0]) && number(now[1]) > number(before[1]);
  });
  assert.equal(await page.evaluate(() => globalThis.sameDocument), true, 'without a reload');
  await look('board-live');

  const folder = mkdtempSync(join(tmpdir(), 'eddy-e2e-'));
  const pdf = textOfPdf(await download(world, 'pdf', folder), skip);
  for (const text of pdf === undefined ? [] : [name(recovery), title])
    assert.ok(pdf.includes(text), `${text} in the PDF:\n${pdf}`);
  const xlsx = textOfXlsx(await download(world, 'xlsx', folder));
  for (const text of [name(recovery), title]) assert.ok(xlsx.includes(text), `${text} in the XLSX`);
  // Whatever the language of the page, the board prints in Chinese for who reads Chinese.
  const chinese = join(folder, 'chinese.pdf');
  writeFileSync(
    chinese,
    await api.call('GET', '/api/apps/churn/boards/recovery.pdf', undefined, { 'Accept-Language': 'zh-CN' }),
  );
  const text = textOfPdf(chinese, skip);
  if (text !== undefined) assert.ok(text.includes('挽回成功率'), text);
  rmSync(folder, { recursive: true });
}
