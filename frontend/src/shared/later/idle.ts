/** How long a page that has just been asked for may take until it stands, in milliseconds. */
const settling = 2000;

const waiting: (() => void)[] = [];
let begun = false;

/** Does the work once the page stands, one after the other, each when the browser has nothing else to do. */
export function whenIdle(work: () => void): void {
  waiting.push(work);
  if (begun) return;
  begun = true;
  setTimeout(next, settling);
}

function next(): void {
  const work = waiting.shift();
  begun = work !== undefined;
  work?.();
  if (begun) idle(next);
}

/** Safari knows no idle time. */
function idle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: settling });
  else setTimeout(work, 100);
}
