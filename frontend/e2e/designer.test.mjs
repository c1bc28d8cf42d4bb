// The form designer, from an empty form to a saved record, by the keyboard alone.
import { after, before, describe } from 'node:test';
import { openPage } from './kit/browser.mjs';
import { look } from './kit/look.mjs';
import { password } from './kit/product.mjs';
import { inOrder, startSample } from './kit/sample.mjs';
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

  before(async () => {
    world.sample = await startSample();
    world.product = world.sample.product;
    world.api = world.sample.api;
    world.t = await words('en');
    world.page = await openPage(world.sample.browser, world.product.url, { language: 'en' });
    world.look = (what) => look(world.page, what);
    await signIn(world.page, world.t, 'admin', password);
    const { label } = await world.api.get('/api/apps/churn');
    await world.page.getByText(world.t('app.home:first.title', { app: label['en'] })).waitFor();
  });

  after(() => world.sample?.stop());

  inOrder(steps, { world: () => world, name: 'designer' });
});

/** `EDDY_E2E` names the one database to test with. */
function skipped() {
  return Boolean(process.env.EDDY_E2E) && process.env.EDDY_E2E !== 'H2';
}
