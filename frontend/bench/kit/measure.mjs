// What a process used, read from Linux, and how long things took.
import { readFileSync } from 'node:fs';

const ticks = 100;

/** CPU seconds of the process so far, all threads, user and system. */
export function cpu(pid) {
  const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(after[11]) + Number(after[12])) / ticks;
}

function status(pid, name) {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)[1]) / 1024;
}

/** Resident megabytes now, and the most there ever were. */
export const resident = (pid) => ({ now: status(pid, 'VmRSS'), most: status(pid, 'VmHWM') });

export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

export const pause = (millis) => new Promise((done) => setTimeout(done, millis));

/** Milliseconds of the median call, after some that warm up; `before` runs before each of them and is not counted. */
export async function millis(call, { warm = 3, times = 9, before = async () => {} } = {}) {
  const took = [];
  for (let n = -warm; n < times; n++) {
    await before();
    const begin = performance.now();
    await call();
    if (n >= 0) took.push(performance.now() - begin);
  }
  return median(took);
}

/** Does `call(n)` for 0 … count − 1, `lanes` at once; ends early when the seconds are over. Answers how many were done. */
export async function load(count, call, { lanes = 4, seconds = 60 } = {}) {
  const end = Date.now() + seconds * 1000;
  let next = 0;
  const lane = async () => {
    while (next < count && Date.now() < end) await call(next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return next;
}

/** Wall and CPU seconds of the process while `work` runs. */
export async function during(pid, work) {
  const used = cpu(pid);
  const begin = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - begin) / 1000, cpu: cpu(pid) - used };
}

export async function until(what, ask, seconds = 300) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    const answer = await ask();
    if (answer) return answer;
    await pause(250);
  }
  throw new Error(`Not within ${seconds} s: ${what}`);
}
