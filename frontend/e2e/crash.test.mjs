// The packaged product is killed, as a power failure would, while rules run and while messages leave. Started again on the
// same data it has forgotten nobody and done nothing twice.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Api } from './kit/api.mjs';
import { startMail } from './kit/mail.mjs';
import { postgresPrograms, startPostgres } from './kit/postgres.mjs';
import { password, startProduct } from './kit/product.mjs';
import { quietHours } from './steps/4-recovery.mjs';

const customers = 2000;
const meant = 100;
// The rule sends one message to each of them, the flow it starts another.
const messages = 2 * meant;
const kills = 3;
// Milliseconds a message takes, so that there is a middle to be killed in.
const slow = 30;
const app = '/api/apps/churn';

const rule = {
  schemaVersion: 1,
  key: 'kill_probe',
  label: { 'zh-CN': '断电测试', en: 'Power failure' },
  description: { 'zh-CN': '断电测试', en: 'Power failure' },
  form: 'customer',
  enabled: true,
  order: 900,
  when: [{ on: 'saved' }],
  if: { left: { field: 'city' }, op: 'eq', right: { value: 'Probe' } },
  then: [
    { action: 'add_tag', tag: 'kill_probe' },
    { action: 'send_message', message: 'recall_email' },
    { action: 'start_flow', flow: 'pre_churn' },
  ],
  otherwise: [],
};

function file() {
  const line = (n) => `K${n},Customer ${n},k${n}@example.com,${n < meant ? 'Probe' : 'Elsewhere'},en,true`;
  const head = 'unified_id,name,email,city,language,consent_email';
  return [head, ...Array.from({ length: customers }, (_, n) => line(n))].join('\n');
}

const pause = (millis) => new Promise((done) => setTimeout(done, millis));

async function until(what, ask, { seconds = 300, every = 300 } = {}) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    const answer = await ask();
    if (answer) return answer;
    await pause(every);
  }
  throw new Error(`Not within ${seconds} s: ${what}`);
}

async function all(api, path) {
  const items = [];
  for (let next = ''; next !== undefined;) {
    const page = await api.get(`${path}&limit=200${next && `&after=${encodeURIComponent(next)}`}`);
    items.push(...page.items);
    next = page.next ?? undefined;
  }
  return items;
}

async function signedIn(product) {
  const api = new Api(product.url);
  await api.signIn('admin', password);
  return api;
}

async function install(api, mail) {
  await api.finished(
    await api.post('/api/apps', { template: 'churn-recovery', key: 'churn', sampleData: false }),
    300,
  );
  const settings = await api.get('/api/settings');
  const smtp = {
    host: '127.0.0.1',
    port: mail.port,
    from: 'eddy@example.com',
    security: 'none',
    active: true,
  };
  await api.call('PUT', '/api/settings', { ...settings, smtp });
  await quietHours(api, 6, 7);
  await api.call('PUT', `${app}/documents/rule/kill_probe`, rule, { 'If-None-Match': '*' });
  await api.post(`${app}/releases`, { note: 'A rule to be killed at' });
}

async function importCustomers(api) {
  const form = new FormData();
  form.append('file', new Blob([file()], { type: 'text/csv' }), 'customers.csv');
  const fields = ['unified_id', 'name', 'email', 'city', 'language', 'consent_email'];
  const columns = Object.fromEntries(fields.map((field, index) => [index, { field }]));
  form.append('mapping', JSON.stringify({ columns, key: 'unified_id', mode: 'allOrNothing', onBlank: {} }));
  const job = await api.post(`${app}/forms/customer/imports`, form);
  assert.equal((await api.finished(job, 300)).created, customers);
}

/** The Message-ID of a touch. */
const id = (touch) => `<${touch.id}@example.com>`;

async function matches(api, key) {
  return (await api.get(`${app}/rules`)).items.find((item) => item.key === key).matches;
}

const databases = [
  { name: 'H2', there: true, start: async () => ({ env: {}, stop: async () => {} }) },
  { name: 'PostgreSQL', there: postgresPrograms() !== undefined, start: startPostgres },
];

for (const database of databases) {
  describe(`killed on ${database.name}`, { skip: !database.there && 'no PostgreSQL here' }, () => {
    let store;
    let mail;
    let product;
    let api;

    const start = async (data) => {
      product = await startProduct({ data, env: { EDDY_FIRST_APP: '', ...store.env } });
      api = await signedIn(product);
    };

    before(async () => {
      store = await database.start();
      mail = await startMail();
      mail.accepted = () => pause(slow);
      await start();
      await install(api, mail);
    });

    after(async () => {
      await product?.stop();
      await mail?.stop();
      await store?.stop();
    });

    test('changes whose rules had not run yet are caught up by the next start', async () => {
      await importCustomers(api);
      await product.kill();
      await start(product.data);
      await until('the first rules have run', async () => (await matches(api, 'tier_low')) > 0, {
        every: 20,
      });
    });

    test('a run of the rules goes on after a kill in its middle', async () => {
      await product.kill();
      await start(product.data);
      await until('the probe has matched', async () => (await matches(api, 'kill_probe')) === meant);
      assert.equal(await matches(api, 'tier_low'), customers);
    });

    test('a message on its way is held, and the others go out once', async () => {
      const last = mail.messages.length + 5;
      assert.ok(last < messages, 'the messages left before the kill was set up');
      await new Promise((killed) => {
        mail.accepted = async (number) => {
          if (number === last) killed(product.kill());
          await pause(number < last ? slow : 0);
        };
      });
      const unanswered = mail.messages.at(-1);
      assert.equal(mail.messages.length, last);
      await start(product.data);
      const touches = await until('every message has an outcome', async () => {
        const list = await all(api, `${app}/touches?channel=email`);
        return list.length >= messages && list.every((t) => !['queued', 'claimed'].includes(t.state)) && list;
      });
      assert.equal(touches.length, messages);
      const probes = touches.filter((t) => t.rule?.key === 'kill_probe');
      assert.equal(probes.length, meant, 'one message for each customer');
      assert.equal(new Set(probes.map((t) => t.record.id)).size, meant, 'none for a customer twice');
      const held = touches.filter((t) => t.state === 'held');
      assert.ok(held.length <= kills, 'at most the one that each kill met on its way is held');
      assert.ok(held.every((t) => t.reason === 'unknown_outcome'));
      assert.ok(
        held.some((t) => id(t) === unanswered.id),
        'the one without an answer is held',
      );
      const sent = touches.filter((t) => t.state === 'sent').map(id);
      assert.equal(sent.length + held.length, messages, 'none is forgotten');
      const came = mail.messages.map((m) => m.id);
      assert.equal(new Set(came).size, came.length, 'no message came twice');
      assert.deepEqual(came.filter((m) => !held.some((t) => id(t) === m)).sort(), sent.sort());
    });

    test('each customer who matched has the tag and one case', async () => {
      const tagged = await api.post(`${app}/forms/customer/records/query`, {
        condition: { tag: 'kill_probe' },
        count: true,
        limit: 1,
      });
      assert.equal(tagged.total, meant);
      const cases = await until('the cases have begun', async () => {
        const list = await all(api, `${app}/cases?flow=pre_churn`);
        return list.length >= meant && list;
      });
      assert.equal(new Set(cases.map((c) => c.record.id)).size, meant);
      assert.equal(cases.length, meant);
    });
  });
}
