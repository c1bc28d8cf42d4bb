// Several records and people in one field, from the canvas to the other side, with keys and on a phone.
import { after, before, describe } from 'node:test';
import { openPage } from './kit/browser.mjs';
import { look } from './kit/look.mjs';
import { password } from './kit/product.mjs';
import { inOrder, startSample } from './kit/sample.mjs';
import { words } from './kit/words.mjs';
import { signIn } from './steps/1-first-day.mjs';
import { newForm } from './steps/designer-keys.mjs';
import { onAPhone, theFields, theFilter, theOtherSide, theValues } from './steps/list.mjs';

const steps = [
  ['a form is made', newForm],
  ['fields that hold several are put onto it, and it is published', theFields],
  ['several are chosen with the keys', theValues],
  ['the records they name show who names them', theOtherSide],
  ['they are asked for as one field', theFilter],
  ['one is taken away on a phone, and the history says so', onAPhone],
];

describe('several in one field, on H2, in zh-CN', { skip: skipped() }, () => {
  const world = {};

  before(async () => {
    world.sample = await startSample();
    world.product = world.sample.product;
    world.api = world.sample.api;
    world.t = await words('zh-CN');
    world.page = await openPage(world.sample.browser, world.product.url, { language: 'zh-CN' });
    world.look = (what) => look(world.page, what);
    await signIn(world.page, world.t, 'admin', password);
    const { label } = await world.api.get('/api/apps/churn');
    await world.page.getByText(world.t('app.home:first.title', { app: label['zh-CN'] })).waitFor();
  });

  after(() => world.sample?.stop());

  inOrder(steps, { world: () => world, name: 'list' });
});

/** `EDDY_E2E` names the one database to test with. */
function skipped() {
  return Boolean(process.env.EDDY_E2E) && process.env.EDDY_E2E !== 'H2';
}
