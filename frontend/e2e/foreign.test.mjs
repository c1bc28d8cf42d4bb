// JSON Schema from elsewhere: looked through, tried and made a form in the designer; and the schema that is given away.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { registerSchema, validate } from '@hyperjump/json-schema/draft-2020-12';
import { phone } from './kit/browser.mjs';
import { look } from './kit/look.mjs';
import { root } from './kit/product.mjs';
import { sampleOfTests } from './kit/sample.mjs';
import { until } from './kit/until.mjs';
import { words } from './kit/words.mjs';

const contact = readFileSync(
  join(root, 'frontend/src/form/editor/foreign/fixtures/crm-contact.schema.json'),
  'utf8',
);
const label = (text) => ({ 'zh-CN': text, en: text });
const empty = (key) => ({
  schemaVersion: 1,
  key,
  label: label('Contact'),
  titleField: 'name',
  schema: {
    type: 'object',
    properties: { name: { type: 'string', 'x-eddy': { type: 'text', label: label('Name') } } },
  },
});
const file = (name, text) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

for (const [language, viewport] of [
  ['zh-CN', undefined],
  ['en', phone],
]) {
  const key = `contact_${language.slice(0, 2)}`;
  const path = `/api/apps/churn/documents/form/${key}`;
  const designer = `/apps/churn/build/forms/${key}?tab=json`;

  describe(`JSON Schema from elsewhere, in ${language}`, () => {
    const sample = sampleOfTests();
    let t, page;
    const say = (name, more) => t(`form.editor.foreign:${name}`, more);
    const drawer = () => page.getByRole('dialog');
    const tab = (name) => page.getByText(name, { exact: true });
    const bring = (name, text) => page.locator('input[type=file]').setInputFiles(file(name, text));
    const example = () => page.getByRole('textbox', { name: say('try.label') });

    before(async () => {
      t = await words(language);
      page = await sample.open({ language, ...(viewport ? { viewport } : {}) });
      await sample.api.call('PUT', path, JSON.stringify(empty(key)), {
        'Content-Type': 'application/json',
        'If-None-Match': '*',
      });
    });

    test('what a schema says is shown before it becomes the form', async () => {
      await page.goto(designer);
      await bring('contact.json', contact);
      await drawer().getByText('billingAddress.street').waitFor();
      await look(page, `foreign-fields-${language}`);
      await drawer()
        .getByText(new RegExp(say('tab.out')))
        .click();
      await drawer().getByText('https://crm.example.com/schemas/user.json', { exact: false }).waitFor();
      await look(page, `foreign-out-${language}`);
    });

    test('an example is judged at once, and a reference elsewhere is never followed', async () => {
      await drawer().getByText(say('tab.try'), { exact: true }).click();
      await page.getByRole('button', { name: say('try.sample') }).click();
      await page
        .getByText(say('refused.outside', { what: 'https://crm.example.com/schemas/user.json' }))
        .waitFor();
      await look(page, `foreign-refused-${language}`);
      // The library of components may put a space between two characters.
      await page.getByRole('button', { name: new RegExp([...say('cancel')].join('\\s?')) }).click();
      const whole = JSON.parse(contact);
      delete whole.properties.owner;
      await bring('contact.json', JSON.stringify(whole));
      await drawer().getByText(say('tab.try'), { exact: true }).click();
      await example().fill(
        JSON.stringify({ lastName: 7, lifecycleStage: 'lost', deals: [{ sku: 'a b' }], billingAddress: {} }),
      );
      await page.getByText('deals › 0 › quantity').waitFor();
      await look(page, `foreign-problems-${language}`);
    });

    test('it becomes the form, and stays with it as it came', async () => {
      await page.getByRole('button', { name: say('take') }).click();
      await until('the draft is saved', async () => {
        const draft = await sample.api.get(path);
        return draft.origin?.name === 'contact.json' && 'billing_address_street' in draft.schema.properties;
      });
      const { issues } = await sample.api.post('/api/apps/churn/check');
      assert.deepEqual(
        issues.filter(({ severity }) => severity === 'ERROR'),
        [],
      );
      await tab(t('form.editor:json.part.origin')).click();
      await page.waitForURL(/show=origin/);
      await page.getByRole('button', { name: say('try.sample') }).click();
      await page.getByText('lostReason', { exact: true }).first().waitFor();
      await look(page, `foreign-origin-${language}`);
      if (viewport) return;
      await page.goto(`/apps/churn/build/forms/${key}`);
      await page.getByText('Postal address').first().waitFor();
      await look(page, `foreign-form-${language}`);
    });

    test('a pattern that explodes is ended, and the page lives', async () => {
      await page.goto(designer);
      await bring(
        'bad.json',
        JSON.stringify({ type: 'object', properties: { a: { type: 'string', pattern: '^(a+)+$' } } }),
      );
      await drawer().getByText(say('tab.try'), { exact: true }).click();
      await example().fill(JSON.stringify({ a: `${'a'.repeat(60)}!` }));
      await page.getByText(say('try.judging')).waitFor();
      await page.getByText(say('refused.timePattern', { what: '^(a+)+$' })).waitFor();
      await example().fill('{"a": "aaa"}');
      await page.getByText(say('try.valid')).waitFor();
      await look(page, `foreign-ended-${language}`);
    });

    test('records are told as a plain schema, which they fulfil for others', async () => {
      await page.goto('/apps/churn/build/forms/customer?tab=json&show=records');
      await page.getByText('"https://json-schema.org/draft/2020-12/schema"').waitFor();
      await look(page, `records-schema-${language}`);
      const form = '/api/apps/churn/forms/customer';
      const uri = `https://eddy.test/${language}`;
      registerSchema(await sample.api.get(`${form}/schema`), uri);
      const judged = await validate(uri);
      const { items } = await sample.api.get(`${form}/records?limit=200`);
      assert.ok(items.length > 20);
      for (const { values } of items) assert.deepEqual(judged(values, 'BASIC'), { valid: true });
      assert.equal(judged({ unified_id: 5 }).valid, false);
    });
  });
}
