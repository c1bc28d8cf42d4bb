// Two processes of the packaged product on one PostgreSQL and one data folder. One that starts takes nothing from one that
// works; one that is killed leaves its import to the other.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Api } from './kit/api.mjs';
import { postgresPrograms, startPostgres } from './kit/postgres.mjs';
import { password, startProduct } from './kit/product.mjs';

const rows = 60_000;
const form = '/api/apps/churn/forms/customer';
const fields = ['unified_id', 'name', 'city'];

function file(prefix) {
  const line = (n) => `${prefix}${n},Customer ${n},City ${n % 100}`;
  return [fields.join(','), ...Array.from({ length: rows }, (_, n) => line(n))].join('\n');
}

const pause = (millis) => new Promise((done) => setTimeout(done, millis));

async function signedIn(product) {
  const api = new Api(product.url);
  await api.signIn('admin', password);
  return api;
}

async function begin(api, text) {
  const body = new FormData();
  body.append('file', new Blob([text], { type: 'text/csv' }), 'customers.csv');
  const columns = Object.fromEntries(fields.map((field, index) => [index, { field }]));
  body.append('mapping', JSON.stringify({ columns, key: 'unified_id', mode: 'goodRows', onBlank: {} }));
  return api.post(`${form}/imports`, body);
}

/** Waits until the job is behind so many rows; only the node that runs it knows. */
async function behind(api, job, count) {
  for (const end = Date.now() + 120_000; Date.now() < end;) {
    const now = await api.get(`/api/jobs/${job.id}`);
    assert.equal(now.state, 'running', 'the import ended too early to say anything');
    if (now.done >= count) return;
    await pause(20);
  }
  throw new Error(`Not behind ${count} rows within two minutes`);
}

async function customers(api) {
  const text = await api.get(`${form}/records.csv?columns=unified_id`);
  return text.toString().trim().split(/\r?\n/).slice(1);
}

describe(
  'two nodes on one PostgreSQL',
  { skip: postgresPrograms() === undefined && 'no PostgreSQL here' },
  () => {
    let store;
    let first;
    let second;
    let api;

    const start = (data) => startProduct({ data, env: { EDDY_FIRST_APP: '', ...store.env } });

    before(async () => {
      store = await startPostgres();
      first = await start();
      api = await signedIn(first);
      await api.finished(
        await api.post('/api/apps', { template: 'churn-recovery', key: 'churn', sampleData: false }),
        300,
      );
    });

    after(async () => {
      await second?.stop({ keepData: true });
      await first?.stop();
      await store?.stop();
    });

    test('an import goes on where it runs, once, while a second node starts', async () => {
      const job = await begin(api, file('A'));
      await behind(api, job, 1_000);
      second = await start(first.data);
      const other = await signedIn(second);
      assert.equal((await api.get(`/api/jobs/${job.id}`)).resumed, 0);
      const result = await api.finished(job, 300);
      assert.deepEqual([result.created, result.updated, result.failed], [rows, 0, 0]);
      const now = await other.get(`/api/jobs/${job.id}`);
      assert.deepEqual([now.state, now.resumed], ['done', 0]);
      const all = await customers(other);
      assert.deepEqual([all.length, new Set(all).size], [rows, rows]);
    });

    test('the import of a node that is killed goes on at the other', async () => {
      const job = await begin(api, file('B'));
      await behind(api, job, 5_000);
      await first.kill();
      const other = await signedIn(second);
      const result = await other.finished(job, 300);
      assert.deepEqual([result.created, result.updated, result.failed], [rows, 0, 0]);
      assert.equal((await other.get(`/api/jobs/${job.id}`)).resumed, 1);
      const all = await customers(other);
      assert.deepEqual([all.length, new Set(all).size], [2 * rows, 2 * rows]);
    });
  },
);
