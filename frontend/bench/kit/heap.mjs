// What a product keeps in memory: objects that are left after a full collection, asked now and then while it works.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { pause } from './measure.mjs';

const run = promisify(execFile);
const every = 20_000;

/** Megabytes of objects in use. */
async function live(pid) {
  const { stdout } = await run('jcmd', [String(pid), 'GC.class_histogram'], { maxBuffer: 1 << 26 });
  return Number(stdout.trim().split('\n').at(-1).trim().split(/\s+/)[2]) / 2 ** 20;
}

/** Seconds that `work` takes, and what was in use before, and at intervals meanwhile. */
export async function watched(pid, work) {
  const before = await live(pid);
  const meanwhile = [];
  const begin = performance.now();
  let end;
  const done = work().finally(() => (end = performance.now()));
  while (end === undefined) {
    await Promise.race([pause(every), done]);
    if (end === undefined) meanwhile.push(await live(pid));
  }
  const result = await done;
  const seconds = (end - begin) / 1000;
  if (meanwhile.length === 0) meanwhile.push(await live(pid));
  return { result, seconds, before, meanwhile };
}

/** The figure that shows whether memory grows with the work. */
export function reportHeap(report, name, { before, meanwhile }) {
  const shown = meanwhile.map((megabytes) => megabytes.toFixed(0)).join(', ');
  console.log(`    in use after a collection every ${every / 1000} s: ${shown} MB`);
  report.figure(`${name}: most heap in use`, Math.max(...meanwhile), 'MB', {
    name: 'just before it',
    value: before,
  });
}
