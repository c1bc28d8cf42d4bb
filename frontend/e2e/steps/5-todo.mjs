// Step 5: a staff member sees what to do and by when, with the customer beside it, and does it.
import assert from 'node:assert/strict';
import { Api } from '../kit/api.mjs';
import { pick } from '../kit/pick.mjs';
import { until } from '../kit/until.mjs';
import { signIn } from './1-first-day.mjs';
import { silentCustomer, runningCase } from './4-recovery.mjs';

const first = 'first-password-1';
const own = 'second-password-1';

/** A page of the person's own, past the change of the password an administrator set. */
async function ownPage({ api, open, t }, username) {
  const { items } = await api.get('/api/users');
  const { id } = items.find((user) => user.username === username);
  await api.call('PATCH', `/api/users/${id}`, { password: first });
  const page = await open();
  await signIn(page, t, username, first);
  await page.getByLabel(t('app.signin:change.next')).fill(own);
  await page.getByLabel(t('app.signin:change.again')).fill(own);
  await page.keyboard.press('Enter');
  await page
    .getByRole('link', { name: t('app.frame:nav.home') })
    .first()
    .waitFor();
  return page;
}

async function callCustomer(world) {
  const { product, t, look, name, api, language } = world;
  const customer = await silentCustomer(api, 'E2E-2', '周正');
  await runningCase(api, customer);
  const page = await ownPage(world, 'lina');
  const lina = new Api(product.url);
  await lina.signIn('lina', own);
  const todo = await until('a call to make', async () => {
    const { items } = await lina.get(`/api/todos?state=mine&search=${encodeURIComponent('周正')}`);
    return items[0];
  });
  assert.equal(todo.priority, 'high');
  const left = new Date(todo.dueAt) - Date.now();
  assert.ok(left > 23 * 3_600_000 && left <= 24 * 3_600_000, `${left} ms left`);

  await page.goto(`/todos/${todo.id}`);
  await page.getByRole('heading', { level: 1, name: todo.title[language] }).waitFor();
  await page.locator('main time[data-tone]').first().waitFor();
  await page.getByText(t('app.todos:why'), { exact: true }).waitFor();
  await page.getByText('周正').first().waitFor();
  await look('todo', page);
  const detail = await lina.get(`/api/todos/${todo.id}`);
  const labelOf = (key) => name(detail.form.schema.properties[key]['x-eddy']);
  const { options } = detail.form.schema.properties.reason['x-eddy'];
  await pick(
    page,
    page.getByRole('combobox', { name: labelOf('reason') }),
    name(options.find(({ value }) => value === 'service')),
  );
  await page.getByLabel(labelOf('solution')).fill('专人跟进，赠送一个月');
  const won = name(detail.outcomes.find(({ key }) => key === 'recovered'));
  await page.getByRole('button', { name: won }).click();
  await page.getByText(t('app.todos:completed', { outcome: won })).waitFor();
  const done = (await lina.get(`/api/todos/${todo.id}`)).todo;
  assert.deepEqual([done.state, done.outcome], ['done', 'recovered']);
  await page.context().close();
}

async function claimFromPool(world) {
  const { api, product, t, look, name, state } = world;
  await api.post('/api/apps/churn/forms/ticket/records', {
    values: {
      ticket_no: 'E2E-T1',
      customer: state.customer.id,
      kind: 'complaint',
      subject: '我要投诉，很失望',
      state: 'open',
      opened_at: new Date().toISOString(),
    },
  });
  const page = await ownPage(world, 'liuyang');
  const lead = new Api(product.url);
  await lead.signIn('liuyang', own);
  const todo = await until('a todo in the pool', async () => {
    const { items } = await lead.get('/api/todos?state=pool');
    return items.find(({ record }) => record?.form === 'ticket');
  });
  await page.goto(`/todos/${todo.id}?list=pool`);
  await page.getByRole('button', { name: t('app.todos:claim'), exact: true }).click();
  const detail = await lead.get(`/api/todos/${todo.id}`);
  const calmed = page.getByRole('button', { name: name(detail.outcomes.find(({ primary }) => primary)) });
  await calmed.waitFor();
  await look('todo-claimed', page);
  await calmed.click();
  await until('it is done', async () => (await lead.get(`/api/todos/${todo.id}`)).todo.state === 'done');
  await page.context().close();
}

export async function todos(world) {
  await callCustomer(world);
  await claimFromPool(world);
}
