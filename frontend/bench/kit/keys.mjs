// What a key press costs the page: the main thread's tasks from one key to the next, read from Chromium's own trace.
import { pause } from './measure.mjs';

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];
/** Longer than anything a key press is allowed to set off. */
const between = 120;

/** Presses keys in what has the focus; answers the milliseconds of work of each, sorted. */
export async function keyPresses(browser, page, keys) {
  await browser.startTracing(page, { categories });
  for (const key of keys) {
    await page.keyboard.press(key);
    await pause(between);
  }
  return workOf(JSON.parse((await browser.stopTracing()).toString()).traceEvents);
}

function workOf(events) {
  const downs = events.filter((e) => e.name === 'EventDispatch' && e.args?.data?.type === 'keydown');
  const thread = (e) => e.pid === downs[0]?.pid && e.tid === downs[0]?.tid;
  const tasks = events.filter((e) => e.name === 'RunTask' && e.ph === 'X' && thread(e));
  return downs
    .map((down, at) => {
      const end = downs[at + 1]?.ts ?? down.ts + between * 1000;
      // The task that dispatches the key began a little before it.
      const within = tasks.filter((t) => t.ts + t.dur >= down.ts && t.ts + t.dur < end);
      return within.reduce((sum, t) => sum + t.dur, 0) / 1000;
    })
    .sort((a, b) => a - b);
}

export const percentile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
