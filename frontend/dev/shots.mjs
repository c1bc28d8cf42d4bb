// node dev/shots.mjs OUT_DIR path[,path…] [variants]; variants like zh-light-desktop,en-dark-phone (default all eight).
// Environment: BASE (default http://127.0.0.1:5173), SIGN_IN=user:password, AXE=1, WAIT=ms.
import { chromium } from 'playwright-core';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [out, paths, wanted] = process.argv.slice(2);
const base = process.env.BASE ?? 'http://127.0.0.1:5173';
const all = ['zh', 'en'].flatMap((l) => ['light', 'dark'].flatMap((m) => ['desktop', 'phone'].map((d) => `${l}-${m}-${d}`)));
const variants = wanted ? wanted.split(',') : all;
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
const axe = process.env.AXE ? readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8') : undefined;
for (const variant of variants) {
  const [language, mode, device] = variant.split('-');
  const context = await browser.newContext({ viewport: device === 'phone' ? { width: 390, height: 844 } : { width: 1440, height: 900 }, deviceScaleFactor: device === 'phone' ? 2 : 1, hasTouch: device === 'phone', locale: language === 'zh' ? 'zh-CN' : 'en-US', colorScheme: mode, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  await context.addInitScript(([l, m]) => { localStorage.setItem('eddy.language', l); localStorage.setItem('eddy.theme', m); if (!localStorage.getItem('eddy.tour')) localStorage.setItem('eddy.tour', 'done'); }, [language === 'zh' ? 'zh-CN' : 'en', mode]);
  const page = await context.newPage();
  page.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.log(`  [${variant}] ${m.type()}: ${m.text().slice(0, 300)}`));
  page.on('pageerror', (e) => console.log(`  [${variant}] page error: ${e.message.slice(0, 300)}`));
  if (process.env.SIGN_IN) { const [username, password] = process.env.SIGN_IN.split(':'); await page.request.post(`${base}/api/session`, { data: { username, password } }); }
  for (const [index, entry] of paths.split(',').entries()) {
    const [path, ...actions] = entry.split('@');
    await page.goto(base + path, { waitUntil: 'load' });
    await page.waitForTimeout(Number(process.env.WAIT ?? 1200));
    for (const action of actions) { const [verb, ...rest] = action.split('='); const arg = rest.join('='); if (verb === 'click') await page.locator(arg).first().click({ timeout: 4000 }); if (verb === 'key') await page.keyboard.press(arg); if (verb === 'type') await page.keyboard.type(arg); if (verb === 'file') await page.locator('input[type=file]').first().setInputFiles(arg); if (verb === 'wait') await page.waitForTimeout(Number(arg)); if (verb === 'scroll') await page.mouse.wheel(0, Number(arg)); await page.waitForTimeout(350); }
    const file = `${out}/${index}-${path.replace(/[^a-z0-9]+/gi, '_').slice(0, 40)}-${variant}.png`;
    await page.screenshot({ path: file });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
    if (wide) console.log(`  [${variant}] ${path} scrolls sideways`);
    if (axe) {
      await page.evaluate(axe);
      const found = await page.evaluate(async () => (await window.axe.run(document, { resultTypes: ['violations'] })).violations.map((v) => `${v.impact} ${v.id}: ${v.nodes.slice(0, 3).map((n) => `${n.target.join(' ')} ${n.failureSummary?.split('\n')[1] ?? ''}`).join(' | ')}`));
      for (const f of found) console.log(`  [${variant}] ${path} axe ${f.slice(0, 500)}`);
    }
  }
  await context.close();
}
await browser.close();
