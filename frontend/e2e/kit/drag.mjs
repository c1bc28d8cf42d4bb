// Dragging as a hand does it: press, move in steps, let go.
/** Where it is on screen, once it stands still. */
async function place(locator) {
  await locator.scrollIntoViewIfNeeded();
  for (let before; ;) {
    const box = await locator.boundingBox();
    if (before && box.x === before.x && box.y === before.y) return box;
    before = box;
    await drawn(locator.page());
  }
}

const drawn = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

async function middle(locator) {
  const box = await place(locator);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drags one thing onto another; `at` picks the point of the target, as parts of its width and height. */
export async function dragTo(page, source, target, at = { x: 0.5, y: 0.5 }) {
  await target.scrollIntoViewIfNeeded();
  const from = await middle(source);
  const box = await place(target);
  await drag(page, from, { x: box.x + box.width * at.x, y: box.y + box.height * at.y });
}

export async function dragBy(page, source, dx, dy) {
  const from = await middle(source);
  await drag(page, from, { x: from.x + dx, y: from.y + dy });
}

async function drag(page, from, to) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 6, from.y + 6, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.move(to.x + 1, to.y + 1);
  await drawn(page);
  await page.mouse.up();
}
