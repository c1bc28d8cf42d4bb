/** Picks an option of a select box, typing its beginning where the box can be searched. */
export async function pick(page, box, option, { search = false } = {}) {
  await box.click();
  if (search) await page.keyboard.type(option);
  const offered = page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ has: page.getByText(option, { exact: true }) });
  await offered.first().click();
}
