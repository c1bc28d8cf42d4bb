/** Picks an option of a select box, typing its beginning where the box can be searched. */
export async function pick(page, box, option, { search = false } = {}) {
  const offered = page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ has: page.getByText(option, { exact: true }) })
    .first();
  const open = async () => {
    await box.click();
    if (search) await page.keyboard.type(option);
  };
  await open();
  // A form that is drawn anew at this moment closes the list; people click again.
  const there = await offered.waitFor({ timeout: 5000 }).then(
    () => true,
    () => false,
  );
  if (!there) await open();
  await offered.click();
}
