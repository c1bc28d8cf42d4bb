// The packaged product as it is after its first start: with the churn app and its sample data.
import { after, before, test } from 'node:test';
import { Api } from './api.mjs';
import { openBrowser, openPage } from './browser.mjs';
import { confession, picture } from './look.mjs';
import { password, startProduct } from './product.mjs';
import { until } from './until.mjs';

/** Starts it, with a browser, and signs the administrator in at its API. `options` are those of the product. */
export async function startSample(options) {
  const product = await startProduct(options);
  const browser = await openBrowser();
  const stop = async () => {
    await browser.close();
    await product.stop();
  };
  const api = new Api(product.url);
  try {
    await api.signIn('admin', password);
    const installed = async () =>
      (await api.get('/api/apps')).items.some((app) => app.key === 'churn' && app.hasSampleData);
    await until('the sample app is installed', installed, 180);
  } catch (error) {
    await stop();
    throw error;
  }
  /** A page on which the administrator is signed in and has been shown around. */
  const open = async (pageOptions) => {
    const page = await openPage(browser, product.url, pageOptions);
    await page.context().request.post('/api/session', { data: { username: 'admin', password } });
    await page.addInitScript(() => localStorage.setItem('eddy.tour', 'done'));
    return page;
  };
  return { product, browser, api, open, stop };
}

/** The same for the tests of a `describe`: started before the first of them, stopped after the last. */
export function sampleOfTests(options) {
  const sample = {};
  before(async () => Object.assign(sample, await startSample(options)));
  after(() => sample.stop?.());
  return sample;
}

/**
 * Tests of which each goes on where the one before it ended; after one that failed the others are skipped.
 *
 * @param steps  `[title, step]`; a step is given what `world` answers
 * @param name   of the picture that is kept of a failure
 * @param absent why none of them can run, if so
 */
export function inOrder(steps, { world, name, absent = () => undefined }) {
  let failed = false;
  for (const [title, step] of steps) {
    test(title, async (context) => {
      const why = absent() ?? (failed ? 'The step before it failed.' : undefined);
      if (why) {
        context.skip(why);
        return;
      }
      failed = true;
      const given = world(context);
      try {
        await step(given);
      } catch (error) {
        await picture(given.page, `${name}-failed`);
        context.diagnostic(await confession(given.page));
        throw error;
      }
      failed = false;
    });
  }
}
