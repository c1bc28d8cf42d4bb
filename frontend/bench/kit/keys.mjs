// What a key press costs the page: the main thread's tasks, read from Chromium's own trace.
import { pause } from './measure.mjs';

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];
/** Longer than anything a key press is allowed to set off. */
const between = 120;

/**
 * Presses keys in what has the focus; answers the milliseconds of each kind, sorted: `shown`, the work until the frame
 * with the key is handed to the compositor; `cpu`, of that what the thread really ran, whatever else the machine does;
 * `all`, everything until the next key.
 */
export async function keyPresses(browser, page, keys) {
  await browser.startTracing(page, { categories });
  for (const key of keys) {
    await page.keyboard.press(key);
    await pause(between);
  }
  return workOf(JSON.parse((await browser.stopTracing()).toString()).traceEvents);
}

function workOf(events) {
  const dispatched = (type) => (e) => e.name === 'EventDispatch' && e.args?.data?.type === type;
  const inOrder = (a, b) => a.ts - b.ts;
  const downs = events.filter(dispatched('keydown')).sort(inOrder);
  const ofThread = events.filter((e) => e.pid === downs[0]?.pid && e.tid === downs[0]?.tid && e.ph === 'X');
  const tasks = ofThread.filter((e) => e.name === 'RunTask').sort(inOrder);
  const inputs = ofThread.filter(dispatched('input'));
  const commits = ofThread.filter((e) => e.name === 'Commit').sort(inOrder);
  const presses = downs.map((down, at) => {
    const end = downs[at + 1]?.ts ?? down.ts + between * 1000;
    const after = (from) => (e) => e.ts + e.dur >= from && e.ts + e.dur < end;
    // The task that dispatches the key began a little before it.
    const within = tasks.filter(after(down.ts));
    const input = inputs.find(after(down.ts));
    const commit = input && commits.find((e) => e.ts >= input.ts && e.ts < end);
    const until = commit ? within.filter((task) => task.ts <= commit.ts) : within;
    const sum = (of, part) => of.reduce((total, task) => total + (task[part] ?? 0), 0) / 1000;
    return { shown: sum(until, 'dur'), cpu: sum(until, 'tdur'), all: sum(within, 'dur') };
  });
  const sorted = (kind) => presses.map((press) => press[kind]).sort((a, b) => a - b);
  return { shown: sorted('shown'), cpu: sorted('cpu'), all: sorted('all') };
}

export const percentile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
