// Two processes of the packaged product on one PostgreSQL and one data folder. One that starts takes nothing from one that
// works, shows what it does and may end it; one that is killed leaves its import to the other.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { behind, beginImport, customers, signedIn } from './kit/imports.mjs';
import { postgresPrograms, startPostgres } from './kit/postgres.mjs';
import { startProduct } from './kit/product.mjs';
import { until } from './kit/until.mjs';

const rows = 60_000;
const fields = ['unified_id', 'name', 'city'];

function file(prefix) {
  const line = (n) => `${prefix}${n},Customer ${n},City ${n % 100}`;
  return [fields.join(','), ...Array.from({ length: rows }, (_, n) => line(n))].join('\n');
}

/** Of the customers of the files with these prefixes. */
async function ids(api, prefixes) {
  const text = await api.get(`${customers}/records.csv?columns=unified_id`);
  const all = text.toString().trim().split(/\r?\n/).slice(1);
  return all.filter((id) => prefixes.includes(id[0]));
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
      const job = await beginImport(api, file('A'), fields);
      await behind(api, job, 1_000);
      second = await start(first.data);
      const other = await signedIn(second);
      assert.equal((await api.get(`/api/jobs/${job.id}`)).resumed, 0);
      const result = await api.finished(job, 300);
      assert.deepEqual([result.created, result.updated, result.failed], [rows, 0, 0]);
      const now = await other.get(`/api/jobs/${job.id}`);
      assert.deepEqual([now.state, now.resumed], ['done', 0]);
      const all = await ids(other, 'A');
      assert.deepEqual([all.length, new Set(all).size], [rows, rows]);
    });

    test('an import is ended from the node that does not run it', async () => {
      const job = await beginImport(api, file('C'), fields);
      const other = await signedIn(second);
      await behind(other, job, 1_000);
      await other.call('DELETE', `/api/jobs/${job.id}`);
      const state = async (at) => (await at.get(`/api/jobs/${job.id}`)).state;
      await until('it is cancelled', async () => (await state(api)) === 'cancelled');
      assert.equal(await state(other), 'cancelled');
      assert.ok((await ids(other, 'C')).length < rows);
    });

    test('the import of a node that is killed goes on at the other', async () => {
      const job = await beginImport(api, file('B'), fields);
      await behind(api, job, 5_000);
      await first.kill();
      const other = await signedIn(second);
      const result = await other.finished(job, 300);
      assert.deepEqual([result.created, result.updated, result.failed], [rows, 0, 0]);
      assert.equal((await other.get(`/api/jobs/${job.id}`)).resumed, 1);
      const all = await ids(other, 'AB');
      assert.deepEqual([all.length, new Set(all).size], [2 * rows, 2 * rows]);
    });
  },
);
