/** A page in the background has no frames: there the work waits so many milliseconds. */
const unseen = 200;

/** Does the work once what has just been changed is on screen; answers how to call it off. */
export function afterPaint(work: () => void): () => void {
  let following: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    following = setTimeout(run);
  });
  const late = setTimeout(run, unseen);
  const callOff = () => {
    cancelAnimationFrame(frame);
    clearTimeout(following);
    clearTimeout(late);
  };
  function run() {
    callOff();
    work();
  }
  return callOff;
}
