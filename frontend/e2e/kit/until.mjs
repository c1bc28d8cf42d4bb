/** Asks again and again until the answer is something; fails with words when it stays nothing. */
export async function until(what, ask, seconds = 60, every = 250) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((done) => setTimeout(done, every));
  }
  throw new Error(`Not within ${seconds} s: ${what}`);
}
