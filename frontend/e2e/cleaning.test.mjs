// Cleaning rules: set in the designer, looked at before, published, let through standing records, and taken back.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { phone } from './kit/browser.mjs';
import { look } from './kit/look.mjs';
import { sampleOfTests } from './kit/sample.mjs';
import { until } from './kit/until.mjs';
import { words } from './kit/words.mjs';

const customers = '/api/apps/churn/forms/customer/records';
const designer = '/apps/churn/build/forms/customer?tab=cleaning';

describe('cleaning rules', () => {
  const sample = sampleOfTests();
  let blank;

  const nameOf = async () => (await sample.api.get(`${customers}/${blank.id}`)).values.name;

  before(async () => {
    blank = await sample.api.post(customers, { values: { unified_id: 'clean-1', name: '  远航贸易 ' } });
  });

  test('are made, looked at, published, applied and taken back, in zh-CN', async () => {
    const t = await words('zh-CN');
    const say = (key, more) => t(`form.editor:cleaning.${key}`, more);
    const page = await sample.open({ language: 'zh-CN' });
    const button = (name) => page.getByRole('button', { name, exact: true });
    await page.goto(designer);
    await page.getByText(say('none')).waitFor();
    await look(page, 'cleaning-empty-zh');
    await page.getByRole('button', { name: say('add') }).click();
    await page.getByRole('menuitem', { name: say('kind.trim') }).click();
    const { label } = (await sample.api.get('/api/apps/churn/forms/customer')).table.fields.find(
      (field) => field.key === 'name',
    );
    await page.getByRole('combobox', { name: say('fields') }).click();
    await page.keyboard.type(label['zh-CN']);
    await page.locator('.ant-select-item-option').filter({ hasText: label['zh-CN'] }).first().click();
    await page.keyboard.press('Escape');
    await button(say('preview')).click();
    await page.getByText('远航贸易').first().waitFor();
    await look(page, 'cleaning-preview-zh');
    assert.ok(await button(say('apply')).isDisabled(), 'rules that are not published clean nothing');
    assert.equal(await nameOf(), '  远航贸易 ');

    const saved = async () =>
      (await sample.api.get('/api/apps/churn/documents/form/customer')).cleaning?.[0]?.fields?.[0] === 'name';
    await until('the draft is saved', saved, 30);
    await sample.api.post('/api/apps/churn/releases', { note: 'cleaning' });
    await page.goto(designer);
    await until('the button is free', () => button(say('apply')).isEnabled(), 30);
    await button(say('apply')).click();
    await page.getByText(say('cleaned', { count: 1, number: 1 })).waitFor();
    assert.equal(await nameOf(), '远航贸易');
    await page.getByText(say('count', { count: 1, number: 1 })).waitFor();
    await look(page, 'cleaning-done-zh');

    await page.goto(`/apps/churn/data/customer/${blank.id}?tab=history`);
    await page.getByText('由清洗规则更正').first().waitFor();
    await look(page, 'cleaning-history-zh');

    await page.goto(designer);
    await sample.api.call('PATCH', `${customers}/${blank.id}`, { values: { name: ' 又有空格 ' } });
    assert.equal(await nameOf(), '又有空格');
    await page.context().close();
  });

  test('are read in en, and on a phone', async () => {
    const t = await words('en');
    const draft = await sample.api.get('/api/apps/churn/documents/form/customer');
    const rules = [
      ...draft.cleaning,
      { key: 'phone', kind: 'phone', fields: ['phone'] },
      {
        key: 'odd',
        kind: 'outlier',
        fields: ['health_score'],
        by: 'iqr',
        factor: 1.5,
        then: 'mark',
        tag: 'odd_score',
        if: { left: { field: 'value_tier' }, op: 'eq', right: { value: 'high' } },
      },
    ];
    const page = await sample.open({ language: 'en' });
    await page.goto('/apps/churn/build/forms/customer?tab=json');
    await page.goto(designer);
    await page.getByText(t('form.editor:cleaning.title')).first().waitFor();
    const versioned = await fetch(`${sample.product.url}/api/apps/churn/documents/form/customer`, {
      headers: sample.api.headers,
    });
    await sample.api.call(
      'PUT',
      '/api/apps/churn/documents/form/customer',
      { ...draft, cleaning: rules },
      { 'If-Match': versioned.headers.get('etag') },
    );
    await page.goto(`${designer}&rule=2`);
    await page.getByText('odd_score').first().waitFor();
    await look(page, 'cleaning-rules-en');
    const small = await sample.open({ language: 'en', viewport: phone });
    await small.goto(`${designer}&rule=2`);
    await small.getByText('odd_score').first().waitFor();
    await look(small, 'cleaning-phone-en');
    await page.context().close();
    await small.context().close();
  });
});
