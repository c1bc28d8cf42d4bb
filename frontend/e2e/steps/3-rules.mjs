// Step 3: rules run by button, every tag says why, and a new rule knows whom it hits before it is live.
import assert from 'node:assert/strict';
import { pick } from '../kit/pick.mjs';
import { until } from '../kit/until.mjs';

const high = (field) => ({ left: { field }, op: 'eq', right: { value: 'high' } });

async function runRules({ page, api, t, look }) {
  const before = (await api.get('/api/apps/churn/rules')).lastRun?.at;
  await page.goto('/apps/churn/build/rules');
  await page.getByRole('button', { name: t('app.build:rules.run') }).click();
  await until(
    'the rules have run',
    async () => (await api.get('/api/apps/churn/rules')).lastRun?.at !== before,
    120,
  );
  await look('rules');
}

/** A customer whom rules gave tier, risk and tags, with what made each tag true. */
async function whyTagged({ page, api, t, look, name }) {
  const { items } = await api.post('/api/apps/churn/forms/customer/records/query', {
    condition: { all: [high('value_tier'), high('risk_level'), { tag: 'silent_30' }] },
    limit: 1,
  });
  const explained = await api.get(`/api/apps/churn/forms/customer/records/${items[0].id}/explain`);
  const { rule, why } = explained.tags.find(({ tag }) => tag === 'silent_30');
  await page.goto(`/apps/churn/data/customer/${items[0].id}`);
  const reasons = page.getByRole('region', { name: t('app.records:page.why'), exact: true });
  await reasons
    .getByRole('link', { name: name(rule) })
    .first()
    .waitFor();
  assert.equal(why[0].holds, true);
  await reasons
    .getByText(String(new Date(why[0].left).getFullYear()))
    .first()
    .waitFor();
  await look('customer');
}

/** Month-to-month, younger than six months, above 70 a month: high risk. */
async function newRule({ page, t, look, api, name, language, file }) {
  const { table } = await api.get('/api/apps/churn/forms/customer');
  const field = (key) => table.fields.find((one) => one.key === key);
  const c = (key) => t(`core.condition:${key}`);
  const ifPart = page.getByRole('region', { name: t('rule.editor:if.title'), exact: true });
  const thenPart = page.getByRole('region', { name: t('rule.editor:then.title'), exact: true });
  const add = async (key, operator, fill) => {
    const lines = ifPart.getByRole('combobox', { name: c('label.subject') });
    const count = await lines.count();
    await ifPart.getByRole('button', { name: c(count === 0 ? 'addFirst' : 'add'), exact: true }).click();
    await pick(page, lines.nth(count), name(field(key)), { search: true });
    if (operator)
      await pick(page, ifPart.getByRole('combobox', { name: c('label.op') }).nth(count), c(operator));
    await fill(ifPart.getByLabel(c('label.value'), { exact: true }).nth(count));
  };

  await page.goto('/apps/churn/build/rules');
  await page.getByRole('button', { name: t('app.build:new.rule.title') }).click();
  await page.getByLabel(t('app.build:new.name')).fill(language === 'en' ? 'New and dear' : '新客高消费');
  await page.getByRole('button', { name: t('app.build:new.create') }).click();
  await ifPart.waitFor();
  const monthly = name(field('contract_type').options.find(({ value }) => value === 'monthly'));
  await add('contract_type', undefined, (box) => pick(page, box, monthly));
  await add('tenure_months', 'op.number.lt', (box) => box.fill('6'));
  await add('monthly_spend', 'op.number.gt', (box) => box.fill('70'));

  await thenPart.getByRole('button', { name: t('rule.editor:action.add') }).click();
  const { actions } = await api.get('/api/apps/churn/catalog');
  await page.getByRole('menuitem', { name: name(actions.find(({ key }) => key === 'set_field')) }).click();
  await look('rule-new');
  const boxes = thenPart.getByRole('combobox');
  await pick(page, boxes.first(), name(field('risk_level')), { search: true });
  await pick(page, boxes.last(), name(field('risk_level').options.find(({ value }) => value === 'high')));

  const sample = await api.post('/api/apps/churn/forms/customer/records/query', {
    condition: {
      all: [
        { left: { field: 'contract_type' }, op: 'eq', right: { value: 'monthly' } },
        { left: { field: 'tenure_months' }, op: 'lt', right: { value: 6 } },
        { left: { field: 'monthly_spend' }, op: 'gt', right: { value: 70 } },
        { not: { left: { field: 'gender' }, op: 'notEmpty' } },
      ],
    },
    count: true,
    limit: 1,
  });
  const hits = (file.atRisk + sample.total).toLocaleString(language);
  await page
    .getByRole('status')
    .filter({ hasText: t('rule.editor:hits.now') })
    .getByText(hits, { exact: true })
    .waitFor();
  await look('rule');
}

export async function rules(world) {
  await runRules(world);
  await whyTagged(world);
  await newRule(world);
}
