// How much script a browser that comes for the first time fetches before a page of the staff can be used.
import { openBrowser, openPage } from '../../e2e/kit/browser.mjs';
import { password } from '../../e2e/kit/product.mjs';
import { values } from '../kit/customers.mjs';
import { load } from '../kit/measure.mjs';

const pages = {
  'the home page': '/',
  'the todos': '/todos',
  'a list of records': '/apps/churn/data/customer',
  'a board': '/apps/churn/boards/recovery',
};
const elsewhere = 1_500_000;
const inTheList = 30;

/** A page can be used when it says something and nothing in it is still being fetched. */
const stands = () => {
  const page = document.getElementById('page');
  return Boolean(page?.textContent.trim()) && page.querySelector('[aria-busy="true"]') === null;
};

export async function loads({ api, product, report, now }) {
  await load(inTheList, (n) =>
    api.post('/api/apps/churn/forms/customer/records', { values: values(elsewhere + n, now) }),
  );
  const browser = await openBrowser();
  try {
    for (const [name, path] of Object.entries(pages)) {
      const { first, all } = await scriptsOf(browser, product, path);
      const sum = (sizes, of) => sizes.reduce((total, one) => total + of(one), 0) / 1000;
      report.figure(
        `script before ${name} can be used, as sent`,
        sum(first, (one) => one.sent),
        'kB',
        { name: 'with what is fetched ahead when nothing happens', value: sum(all, (one) => one.sent) },
      );
      report.figure(
        `the same uncompressed`,
        sum(first, (one) => one.whole),
        'kB',
        { name: 'with what is fetched ahead', value: sum(all, (one) => one.whole) },
      );
    }
  } finally {
    await browser.close();
  }
}

async function scriptsOf(browser, { url }, path) {
  const page = await openPage(browser, url);
  await page.context().request.post('/api/session', { data: { username: 'admin', password } });
  const asked = [];
  const scripts = [];
  page.on('request', (request) => request.resourceType() === 'script' && asked.push(request));
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') scripts.push(size(request));
  });
  await page.goto(path);
  await page.waitForFunction(stands);
  const before = new Set(asked);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(aheadMs);
  const all = await Promise.all(scripts);
  await page.context().close();
  return { first: all.filter((one) => before.has(one.request)), all };
}

/** What is fetched ahead begins two seconds after the page, one after the other. */
const aheadMs = 6000;

async function size(request) {
  const response = await request.response();
  const { responseBodySize: sent } = await request.sizes();
  return { request, sent, whole: (await response.body()).length };
}
