// What turning the wheel over a long list costs the page: its frames by the page's own clock, its tasks from Chromium's trace.
import { pause } from './measure.mjs';

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];
/** A frame at 60 a second, in milliseconds. */
const frame = 1000 / 60;

/** Keeps the time between frames, and for how long the end of what is loaded was in sight. */
function recorder(selector) {
  const at = document.querySelector(selector);
  const kept = { frames: [], atEnd: 0, running: true };
  let last;
  const tick = (now) => {
    if (last !== undefined) {
      kept.frames.push(now - last);
      if (at.scrollTop + at.clientHeight >= at.scrollHeight - 1) kept.atEnd += now - last;
    }
    last = now;
    if (kept.running) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  globalThis.eddyKept = kept;
}

/** Turns the wheel `turns` times by `step` pixels over the scroller, `every` milliseconds apart. */
export async function wheel(browser, page, selector, { turns, step, every }) {
  const box = await page.locator(selector).first().boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(recorder, selector);
  await browser.startTracing(page, { categories });
  for (let n = 0; n < turns; n++) {
    await page.mouse.wheel(0, step);
    await pause(every);
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const { frames, atEnd } = await page.evaluate(() => {
    globalThis.eddyKept.running = false;
    return globalThis.eddyKept;
  });
  const main = threadOf(traceEvents);
  const tasks = traceEvents
    .filter((e) => e.name === 'RunTask' && e.ph === 'X' && main(e))
    .map((e) => e.dur / 1000);
  return {
    frames: frames.toSorted((a, b) => a - b),
    dropped: frames.reduce((sum, millis) => sum + Math.max(0, Math.round(millis / frame) - 1), 0),
    longest: Math.max(...tasks),
    atEnd,
  };
}

/** Whether an event is of the thread that hears the wheel turn the page: the one that runs the frames' callbacks. */
function threadOf(events) {
  const counts = new Map();
  for (const { name, pid, tid } of events) {
    if (name !== 'FireAnimationFrame') continue;
    const key = `${pid}:${tid}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [busiest] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return ({ pid, tid }) => `${pid}:${tid}` === busiest;
}

/** Megabytes of script objects after a collection, and nodes of the document. */
export async function weight(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const of = (name) => metrics.find((one) => one.name === name).value;
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  return { heap: of('JSHeapUsedSize') / 2 ** 20, nodes };
}

/** Goes to the end of what is loaded; answers the milliseconds until rows beyond it are drawn. */
export async function jump(page, selector) {
  return page.evaluate(async (scroller) => {
    const at = document.querySelector(scroller);
    const end = at.scrollHeight;
    const begin = performance.now();
    at.scrollTop = end;
    for (;;) {
      await new Promise((done) => requestAnimationFrame(done));
      if (performance.now() - begin > 20_000) throw new Error('No rows beyond the end within 20 s');
      if (at.scrollHeight <= end) continue;
      at.scrollTop = end;
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const { bottom } = at.getBoundingClientRect();
      const rows = [...at.querySelectorAll('[role=row]')].map((row) => row.getBoundingClientRect().bottom);
      if (Math.max(...rows) >= Math.min(bottom, at.scrollHeight)) return performance.now() - begin;
    }
  }, selector);
}
