// What the product promises, from the first password to the second app, in one browser on the packaged product.
import { after, before, describe } from 'node:test';
import { openPage } from './kit/browser.mjs';
import { customersFile } from './kit/customers.mjs';
import { look } from './kit/look.mjs';
import { postgresPrograms, startPostgres } from './kit/postgres.mjs';
import { inOrder, startSample } from './kit/sample.mjs';
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
    let postgres, sample;

    before(async () => {
      if (server && !postgresPrograms()) return;
      postgres = await server?.();
      sample = await startSample({ env: postgres?.env });
      world.product = sample.product;
      world.api = sample.api;
      world.t = await words(language);
      world.name = ({ label }) => label[language];
      world.open = (options) =>
        openPage(sample.browser, world.product.url, { language, viewport, ...options });
      world.page = await world.open();
      world.look = async (what, page = world.page) => {
        if (looks.test(what)) await look(page, `${database}-${what}`);
      };
    });

    after(async () => {
      await sample?.stop();
      await postgres?.stop();
    });

    inOrder(
      steps.map(([title, step], at) => [`${at + 1}. ${title}`, step]),
      {
        name: database,
        world: (context) => ({ ...world, skip: (why) => context.diagnostic(`Skipped: ${why}`) }),
        absent: () =>
          server && !postgres
            ? 'There is no PostgreSQL to run: no binaries in the Maven repository, none of Debian.'
            : undefined,
      },
    );
  });
}
