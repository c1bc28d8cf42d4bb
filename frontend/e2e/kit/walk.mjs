// A walk of an administrator through the sample app in one window, step after step, from the home page.
import { after, before, describe } from 'node:test';
import { signIn } from '../steps/1-first-day.mjs';
import { openPage } from './browser.mjs';
import { look } from './look.mjs';
import { password } from './product.mjs';
import { inOrder, startSample } from './sample.mjs';
import { words } from './words.mjs';

/**
 * Each step is given a world: `page`, `api`, `t`, `look`, `product`, and what the steps before it have put there.
 *
 * @param steps `[title, step]`
 * @param name  of the picture that is kept of a failure
 */
export function walk(title, steps, { language, name }) {
  describe(`${title}, on H2, in ${language}`, { skip: skipped() }, () => {
    const world = {};

    before(async () => {
      world.sample = await startSample();
      world.product = world.sample.product;
      world.api = world.sample.api;
      world.t = await words(language);
      world.page = await openPage(world.sample.browser, world.product.url, { language });
      world.look = (what) => look(world.page, what);
      await signIn(world.page, world.t, 'admin', password);
      const { label } = await world.api.get('/api/apps/churn');
      await world.page.getByText(world.t('app.home:first.title', { app: label[language] })).waitFor();
    });

    after(() => world.sample?.stop());

    inOrder(steps, { world: () => world, name });
  });
}

/** `EDDY_E2E` names the one database to test with. */
function skipped() {
  return Boolean(process.env.EDDY_E2E) && process.env.EDDY_E2E !== 'H2';
}
