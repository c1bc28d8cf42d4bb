// What the product promises, from the first password to the second app, in one browser on the packaged product.
import { after, before, describe, test } from 'node:test';
import { Api } from './kit/api.mjs';
import { openBrowser, openPage } from './kit/browser.mjs';
import { customersFile } from './kit/customers.mjs';
import { confession, look, picture } from './kit/look.mjs';
import { postgresPrograms, startPostgres } from './kit/postgres.mjs';
import { password, startProduct } from './kit/product.mjs';
import { until } from './kit/until.mjs';
import { words } from './kit/words.mjs';
import { firstDay } from './steps/1-first-day.mjs';
import { importCustomers } from './steps/2-import.mjs';
import { rules } from './steps/3-rules.mjs';
import { recovery } from './steps/4-recovery.mjs';
import { todos } from './steps/5-todo.mjs';
import { customerReturns } from './steps/6-return.mjs';
import { board } from './steps/7-board.mjs';
import { build } from './steps/8-build.mjs';
import { secondApp } from './steps/9-second-app.mjs';

const steps = [
  ['the first password opens a living app', firstDay],
  ['a file becomes customers', importCustomers],
  ['rules find who is at risk, and say why', rules],
  ['the tier matrix picks the strategy', recovery],
  ['staff do what the flow asks of them', todos],
  ['a customer who is back is left alone', customerReturns],
  ['the board shows it by itself and prints', board],
  ['a business user rebuilds the app by hand', build],
  ['the app leaves as a file and comes back as another', secondApp],
];

const databases = [
  { name: 'H2', language: 'zh-CN', viewport: { width: 1440, height: 900 } },
  {
    name: 'PostgreSQL',
    language: 'en',
    viewport: { width: 1280, height: 800 },
    server: startPostgres,
    // The second walk looks at the editors, where the width of a laptop matters most.
    looks: /^(board|conflict|flow|form|releases|rule)/,
  },
];

for (const { name: database, language, viewport, server, looks = /./ } of databases) {
  if (process.env.EDDY_E2E && process.env.EDDY_E2E !== database) continue;
  describe(`the nine steps on ${database}, in ${language}`, () => {
    const world = { language, file: customersFile(), state: {} };
    let postgres;
    let browser;

    before(async () => {
      if (server && !postgresPrograms()) return;
      postgres = await server?.();
      world.product = await startProduct({ env: postgres?.env });
      browser = await openBrowser();
      world.t = await words(language);
      world.name = ({ label }) => label[language];
      world.open = (options) => openPage(browser, world.product.url, { language, viewport, ...options });
      world.page = await world.open();
      world.look = async (what, page = world.page) => {
        if (looks.test(what)) await look(page, `${database}-${what}`);
      };
      world.api = new Api(world.product.url);
      await world.api.signIn('admin', password);
      const installed = async () =>
        (await world.api.get('/api/apps')).items.some((app) => app.key === 'churn' && app.hasSampleData);
      await until('the sample app is installed', installed, 180);
    });

    after(async () => {
      await browser?.close();
      await world.product?.stop();
      await postgres?.stop();
    });

    let failed = false;
    for (const [at, [title, step]] of steps.entries()) {
      test(`${at + 1}. ${title}`, async (context) => {
        if (server && !postgres) {
          context.skip('There is no PostgreSQL to run: no binaries in the Maven repository, none of Debian.');
          return;
        }
        // Each step goes on where the one before it ended.
        if (failed) {
          context.skip('The step before it failed.');
          return;
        }
        failed = true;
        const skip = (why) => context.diagnostic(`Skipped: ${why}`);
        try {
          await step({ ...world, skip });
        } catch (error) {
          await picture(world.page, `${database}-failed-${at + 1}`);
          context.diagnostic(await confession(world.page));
          throw error;
        }
        failed = false;
      });
    }
  });
}
