// The form designer, from an empty form to a saved record, by the keyboard alone.
import { after, before, describe, test } from 'node:test';
import { Api } from './kit/api.mjs';
import { openBrowser, openPage } from './kit/browser.mjs';
import { look, picture } from './kit/look.mjs';
import { password, startProduct } from './kit/product.mjs';
import { until } from './kit/until.mjs';
import { words } from './kit/words.mjs';
import { signIn } from './steps/1-first-day.mjs';
import {
  fieldsAndSection,
  newForm,
  oneRecord,
  otherPages,
  publishIt,
  twoRules,
} from './steps/designer-keys.mjs';

const steps = [
  ['a form is made', newForm],
  ['ten types of field and a section stand on it', fieldsAndSection],
  ['two rules tie them together', twoRules],
  ['its texts and its preview are there', otherPages],
  ['it is published', publishIt],
  ['a record is saved', oneRecord],
];

describe('the form designer by the keyboard alone, on H2, in en', { skip: skipped() }, () => {
  const world = {};
  let browser;

  before(async () => {
    world.product = await startProduct();
    browser = await openBrowser();
    world.t = await words('en');
    world.page = await openPage(browser, world.product.url, { language: 'en' });
    world.look = (what) => look(world.page, what);
    world.api = new Api(world.product.url);
    await world.api.signIn('admin', password);
    const installed = async () =>
      (await world.api.get('/api/apps')).items.some((app) => app.key === 'churn' && app.hasSampleData);
    await until('the sample app is installed', installed, 180);
    await signIn(world.page, world.t, 'admin', password);
    const { label } = await world.api.get('/api/apps/churn');
    await world.page.getByText(world.t('app.home:first.title', { app: label.en })).waitFor();
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
        await picture(world.page, 'designer-failed');
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
