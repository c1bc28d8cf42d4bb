// Step 6: the customer is back, the case ends as recovered, and what still waits is not sent.
import assert from 'node:assert/strict';
import { until } from '../kit/until.mjs';
import { quietHours, runningCase, silentCustomer, touchesOf } from './4-recovery.mjs';

export async function customerReturns({ page, api, t, name }) {
  // In quiet hours the text message of a new case waits.
  await quietHours(api, -1, 1);
  const customer = await silentCustomer(api, 'E2E-3', '陈安');
  const running = await runningCase(api, customer);
  const smsOf = async () => (await touchesOf(api, customer)).find(({ channel }) => channel === 'sms');
  await until('its text message waits', async () => (await smsOf())?.reason === 'quiet_hours');
  const event = JSON.stringify({
    id: `login-${customer.id}`,
    type: 'login',
    customer: customer.values.unified_id,
    at: new Date().toISOString(),
  });
  const ndjson = { 'Content-Type': 'application/x-ndjson' };
  const first = await api.post('/api/apps/churn/events', event, ndjson);
  assert.deepEqual([first.accepted, first.duplicates], [1, 0]);
  const again = await api.post('/api/apps/churn/events', event, ndjson);
  assert.deepEqual([again.accepted, again.duplicates], [0, 1]);
  const ended = await until('the case has ended', async () => {
    const { info } = await api.get(`/api/apps/churn/cases/${running.id}`);
    return info.state === 'ended' && info;
  });
  assert.equal(ended.outcome, 'recovered');
  assert.equal((await smsOf()).state, 'cancelled');
  await page.goto('/apps/churn/outbox?state=cancelled');
  const row = page.getByRole('row').filter({ hasText: '陈安' });
  await row.getByText(t('app.outbox:reason.case_ended')).waitFor();
  await page.goto(`/apps/churn/data/customer/${customer.id}`);
  const { form } = await api.get('/api/apps/churn/forms/customer');
  const stages = form.schema.properties.stage['x-eddy'].options;
  await page
    .getByText(name(stages.find(({ value }) => value === 'recovered')))
    .first()
    .waitFor();
  await quietHours(api, 6, 7);
}
