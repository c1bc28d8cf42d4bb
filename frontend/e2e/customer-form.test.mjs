// The customer form of the churn app, built by the keyboard alone from a form that has nothing but a name.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { startApp } from './kit/app.mjs';
import { openPage } from './kit/browser.mjs';
import { look } from './kit/look.mjs';
import { password, root } from './kit/product.mjs';
import { inOrder } from './kit/sample.mjs';
import { words } from './kit/words.mjs';
import { Designer } from './steps/designer.mjs';
import { differences } from './steps/form-differences.mjs';
import { saved } from './steps/8-editing.mjs';

const wanted = JSON.parse(
  readFileSync(join(root, 'templates/churn-recovery/forms/customer.form.json'), 'utf8'),
);

/** As the designer begins a form. The other forms of the app link to it, so it stands before them. */
const begun = {
  schemaVersion: 1,
  key: 'customer',
  label: { 'zh-CN': '新表单', en: 'Customer' },
  titleField: 'name',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      name: {
        type: 'string',
        maxLength: 200,
        'x-eddy': { type: 'text', label: { 'zh-CN': '名称', en: 'Name' } },
      },
    },
    required: ['name'],
  },
  ui: {
    type: 'VerticalLayout',
    elements: [
      {
        type: 'Group',
        label: { 'zh-CN': '基本信息', en: 'Basics' },
        elements: [{ type: 'Control', scope: '#/properties/name' }],
      },
    ],
  },
  list: { columns: ['name'] },
};

const address = '/apps/shop/build/forms/customer';

async function open({ page, designer }) {
  await page.goto(address);
  await designer.begin('Name');
}

async function fields({ designer, look: seen }) {
  for (const [at, section] of wanted.ui.elements.entries()) await designer.section(section, at, wanted);
  await designer.formulas(wanted);
  await seen('customer-form');
}

async function theForm({ designer }) {
  await designer.settings(wanted);
}

async function texts({ designer }) {
  await designer.chinese(wanted);
}

async function same({ page, api, t }) {
  await saved({ t }, page);
  const draft = await api.get('/api/apps/shop/documents/form/customer');
  assert.deepEqual(differences(wanted, draft), []);
}

async function published({ designer, api, look: seen }) {
  await designer.publish('The customer form');
  const { table } = await api.get('/api/apps/shop/forms/customer');
  const keys = table.fields.filter(({ system }) => !system).map(({ key }) => key);
  assert.deepEqual(keys.toSorted(), Object.keys(wanted.schema.properties).toSorted());
  await seen('customer-form-published');
}

const steps = [
  ['the form that has only a name is opened', open],
  ['every section and field stands on it, with all that is set of each', fields],
  ['the form says what names a record, what is unique and what its list shows', theForm],
  ['every text is there in Chinese, too', texts],
  ['the draft is the shipped document', same],
  ['it is published', published],
];

describe(
  'the customer form by the keyboard alone, on H2, in en',
  { skip: Boolean(process.env.EDDY_E2E) && process.env.EDDY_E2E !== 'H2' },
  () => {
    const world = {};

    before(async () => {
      Object.assign(
        world,
        await startApp('shop', { borrowed: ['event', 'order', 'survey', 'ticket'], forms: [begun] }),
      );
      world.t = await words('en');
      world.page = await openPage(world.browser, world.product.url, { language: 'en' });
      await world.page.context().request.post('/api/session', { data: { username: 'admin', password } });
      await world.page.addInitScript(() => localStorage.setItem('eddy.tour', 'done'));
      world.look = (what) => look(world.page, what);
      world.designer = new Designer(world);
    });

    after(() => world.stop?.());

    inOrder(steps, { world: () => world, name: 'customer-form' });
  },
);
