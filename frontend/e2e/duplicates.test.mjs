// Two customers that are one: found, compared, merged by keyboard and undone; on a desktop in English, on a phone in Chinese.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { phone } from './kit/browser.mjs';
import { enter, tabTo } from './kit/keys.mjs';
import { look } from './kit/look.mjs';
import { sampleOfTests } from './kit/sample.mjs';
import { words } from './kit/words.mjs';

const customers = '/api/apps/churn/forms/customer/records';
const duplicates = '/apps/churn/data/customer/duplicates';

describe('duplicates', () => {
  const sample = sampleOfTests();

  /** Two customers with one telephone number, the second with an order and a comment. */
  async function twins(key, mobile) {
    const make = (values) => sample.api.post(customers, { values });
    const one = await make({ unified_id: `${key}-1`, name: '蓝鲸物流', phone: mobile });
    const other = await make({
      unified_id: `${key}-2`,
      name: '蓝鲸物流有限公司',
      phone: `+86${mobile}`,
      email: `${key}@example.com`,
      city: '上海',
    });
    await sample.api.post('/api/apps/churn/forms/order/records', {
      values: {
        order_no: `${key}-o`,
        customer: other.id,
        amount: 320,
        ordered_at: '2026-03-02T09:00:00+08:00',
      },
    });
    await sample.api.post(`${customers}/${other.id}/comments`, {
      text: 'Prefers to be called in the morning',
    });
    return { one, other };
  }

  const record = (id) => sample.api.get(`${customers}/${id}`);

  test('are found by telephone number, merged field by field with the keyboard, and undone', async () => {
    const { one, other } = await twins('walk', '13912340001');
    const t = await words('en');
    const page = await sample.open({ language: 'en' });
    await page.goto(`${duplicates}?by=phone`);
    const card = page.getByRole('listitem').filter({ hasText: '蓝鲸物流有限公司' });
    await card.waitFor();
    await look(page, 'duplicates');

    await enter(page, card.getByRole('button', { name: t('app.records:duplicates.compare') }));
    const name = page.getByRole('radiogroup', { name: 'Name', exact: true });
    await name.waitFor();
    await look(page, 'duplicates-compare');
    await tabTo(page, name.getByRole('radio', { checked: true }));
    await page.keyboard.press('ArrowRight');
    assert.ok(await name.getByRole('radio').nth(1).isChecked());
    await enter(
      page,
      page.getByRole('button', { name: t('app.records:duplicates.mergeMany', { count: 2 }) }),
    );
    await page.getByText(t('app.records:duplicates.done', { count: 2, title: '蓝鲸物流有限公司' })).waitFor();

    const merged = await record(one.id);
    assert.equal(merged.values.name, '蓝鲸物流有限公司');
    assert.equal(merged.values.city, '上海');
    assert.equal(merged.values.email, 'walk@example.com');
    assert.equal((await sample.api.get(`${customers}/${one.id}/comments`)).items.length, 1);

    await page.goto(`/apps/churn/data/customer/${other.id}`);
    await page.getByRole('link', { name: t('app.records:duplicates.openSurvivor') }).click();
    await page.waitForURL(`**/${one.id}`);

    await page.goto(`${duplicates}?tab=done`);
    const undo = page.getByRole('button', {
      name: t('app.records:duplicates.undoOne', { title: '蓝鲸物流有限公司' }),
    });
    await undo.waitFor();
    await look(page, 'duplicates-done');
    await undo.click();
    await page.getByText(t('app.records:duplicates.isUndone'), { exact: true }).waitFor();
    assert.equal((await record(one.id)).values.name, '蓝鲸物流');
    assert.equal((await sample.api.get(`${customers}/${other.id}/comments`)).items.length, 1);
    assert.deepEqual(page.failures, []);
    await page.context().close();
  });

  test('that are none are not shown again, on a phone, until that is taken back', async () => {
    await twins('phone', '13912340002');
    const t = await words('zh-CN');
    const page = await sample.open({ viewport: phone });
    await page.goto(`${duplicates}?by=phone`);
    const cards = page.getByRole('listitem').filter({ hasText: '+8613912340002' });
    await cards.first().waitFor();
    await look(page, 'duplicates-phone');
    await cards.getByRole('button', { name: t('app.records:duplicates.notSame') }).click();
    await cards.first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: t('shared:action.undo') }).click();
    await cards.first().waitFor();
    await cards.getByRole('button', { name: t('app.records:duplicates.compare') }).click();
    await page.getByRole('button', { name: t('app.records:duplicates.mergeMany', { count: 2 }) }).waitFor();
    await look(page, 'duplicates-compare-phone');
    assert.deepEqual(page.failures, []);
    await page.context().close();
  });
});
