// Step 4: the tier matrix picks the strategy and the recovery runs: messages, freeze, a todo with a deadline.
import assert from 'node:assert/strict';
import { until } from '../kit/until.mjs';

const daysAgo = (days) => new Date(Date.now() - days * 86_400_000).toISOString();

/** Quiet hours hold messages back: this puts them where the test is not, or around it. */
export async function quietHours(api, fromHours, toHours) {
  const inShanghai = (hours) =>
    new Date(Date.now() + hours * 3_600_000).toLocaleTimeString('en-GB', {
      timeZone: 'Asia/Shanghai',
      hour: '2-digit',
      minute: '2-digit',
    });
  const settings = await api.get('/api/settings');
  await api.call('PUT', '/api/settings', {
    ...settings,
    quietHours: { from: inShanghai(fromHours), to: inShanghai(toHours) },
  });
}

/** A customer of high value who has not been seen for 40 days. */
export async function silentCustomer(api, id, name) {
  const { items } = await api.get('/api/users');
  return api.post('/api/apps/churn/forms/customer/records', {
    values: {
      unified_id: id,
      name,
      email: `${id.toLowerCase()}@example.com`,
      phone: '13800138000',
      language: 'zh-CN',
      owner: items.find(({ username }) => username === 'lina').id,
      stage: 'active',
      total_spend: 9000,
      known_login_at: daysAgo(40),
      consent_email: true,
      consent_sms: true,
    },
  });
}

export const runningCase = (api, customer) =>
  until('the recovery has begun', async () => {
    const { items } = await api.get(
      `/api/apps/churn/cases?flow=recovery&record=${customer.id}&state=running`,
    );
    return items[0]?.strategy && items[0];
  });

export const touchesOf = async (api, customer) =>
  (await api.get(`/api/apps/churn/touches?record=${customer.id}`)).items;

export async function recovery({ page, api, t, look, name, state }) {
  await quietHours(api, 6, 7);
  const customer = await silentCustomer(api, 'E2E-1', '林晓');
  state.customer = customer;
  const running = await runningCase(api, customer);
  assert.equal(running.strategy, 'personal');

  const sent = await until('both messages are out', async () => {
    const touches = await touchesOf(api, customer);
    return touches.length === 2 && touches.every((touch) => touch.state === 'sent') && touches;
  });
  assert.deepEqual(sent.map(({ channel }) => channel).sort(), ['email', 'sms']);
  await page.goto('/apps/churn/outbox');
  await page.getByRole('row').filter({ hasText: '林晓' }).first().waitFor();
  await look('outbox');

  const { timeline, steps } = await api.get(`/api/apps/churn/cases/${running.id}`);
  assert.ok(timeline.some(({ step }) => step === 'freeze'));
  assert.ok(steps.some(({ id }) => id === 'call'));
  await page.goto(`/apps/churn/data/customer/${customer.id}`);
  await page.getByRole('heading', { name: '林晓' }).waitFor();
  await page.getByText(t('app.records:page.cases')).waitFor();
  await page.getByText(name(running.flow), { exact: true }).first().waitFor();
  await look('customer-at-risk');
}
