// A sub-table from the canvas to the total of its rows, with mouse, keys and on a phone.
import { after, before, describe, test } from 'node:test';
import { Api } from './kit/api.mjs';
import { openBrowser, openPage } from './kit/browser.mjs';
import { look, picture } from './kit/look.mjs';
import { password, startProduct } from './kit/product.mjs';
import { until } from './kit/until.mjs';
import { words } from './kit/words.mjs';
import { signIn } from './steps/1-first-day.mjs';
import { newForm } from './steps/designer-keys.mjs';
import { onAPhone, theColumns, theRows, theTotal } from './steps/subtable.mjs';

const steps = [
  ['a form is made', newForm],
  ['fields are dropped among the columns of a sub-table', theColumns],
  ['its rows are added up, and the form is published', theTotal],
  ['a record is saved with its rows', theRows],
  ['a row is changed on a phone', onAPhone],
];

describe('a sub-table, on H2, in zh-CN', { skip: skipped() }, () => {
  const world = {};
  let browser;

  before(async () => {
    world.product = await startProduct();
    browser = await openBrowser();
    world.t = await words('zh-CN');
    world.page = await openPage(browser, world.product.url, { language: 'zh-CN' });
    world.look = (what) => look(world.page, what);
    world.api = new Api(world.product.url);
    await world.api.signIn('admin', password);
    const installed = async () =>
      (await world.api.get('/api/apps')).items.some((app) => app.key === 'churn' && app.hasSampleData);
    await until('the sample app is installed', installed, 180);
    await signIn(world.page, world.t, 'admin', password);
    const { label } = await world.api.get('/api/apps/churn');
    await world.page.getByText(world.t('app.home:first.title', { app: label['zh-CN'] })).waitFor();
  });

  after(async () => {
    await browser?.close();
    await world.product?.stop();
  });

  let failed = false;
  for (const [title, step] of steps) {
    test(title, async (context) => {
      // Each step goes on where the one before it ended.
      if (failed) {
        context.skip('The step before it failed.');
        return;
      }
      failed = true;
      try {
        await step(world);
      } catch (error) {
        await picture(world.page, 'subtable-failed');
        throw error;
      }
      failed = false;
    });
  }
});

/** `EDDY_E2E` names the one database to test with. */
function skipped() {
  return Boolean(process.env.EDDY_E2E) && process.env.EDDY_E2E !== 'H2';
}
