// How much script a browser that comes for the first time fetches before a page of the staff stands.
import { openBrowser, openPage } from '../../e2e/kit/browser.mjs';
import { password } from '../../e2e/kit/product.mjs';

const pages = {
  'the home page': '/',
  'the todos': '/todos',
  'a list of records': '/apps/churn/data/customer',
  'a board': '/apps/churn/boards/recovery',
};

export async function loads({ product, report }) {
  const browser = await openBrowser();
  try {
    for (const [name, path] of Object.entries(pages)) {
      const page = await openPage(browser, product.url);
      await page.context().request.post('/api/session', { data: { username: 'admin', password } });
      const scripts = [];
      page.on('requestfinished', (request) => {
        if (request.resourceType() === 'script') scripts.push(size(request));
      });
      await page.goto(path, { waitUntil: 'networkidle' });
      const sizes = await Promise.all(scripts);
      const sum = (of) => sizes.reduce((total, one) => total + of(one), 0) / 1000;
      report.figure(
        `script for the first sight of ${name}, as sent`,
        sum((one) => one.sent),
        'kB',
        { name: 'the same uncompressed', value: sum((one) => one.whole) },
      );
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
}

async function size(request) {
  const response = await request.response();
  const { responseBodySize: sent } = await request.sizes();
  return { sent, whole: (await response.body()).length };
}
