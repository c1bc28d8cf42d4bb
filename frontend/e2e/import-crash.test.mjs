// The packaged product is killed in the middle of an import. Started again on the same data it goes on by itself, and
// comes to what an undisturbed import comes to.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { behind, beginImport, customers, signedIn } from './kit/imports.mjs';
import { postgresPrograms, startPostgres } from './kit/postgres.mjs';
import { startProduct } from './kit/product.mjs';

const rows = 20_000;
const bad = rows / 100;
const there = 10;
const fields = ['unified_id', 'name', 'email', 'city', 'total_spend'];

/** Every hundredth row has no e-mail address that could be one. */
function file() {
  const line = (n) => `I${n},Customer ${n},${n % 100 === 50 ? 'nobody' : `i${n}@example.com`},City,${n}`;
  return [fields.join(','), ...Array.from({ length: rows }, (_, n) => line(n))].join('\n');
}

const begin = (api, mode, text = file()) => beginImport(api, text, fields, mode);

async function lines(api) {
  const all = (await api.get(`${customers}/records.csv?columns=${fields.join(',')}`))
    .toString()
    .trim()
    .split(/\r?\n/);
  return all.slice(1).sort();
}

const databases = [
  { name: 'H2', there: true, start: async () => ({ env: {}, stop: async () => {} }) },
  { name: 'PostgreSQL', there: postgresPrograms() !== undefined, start: startPostgres },
];

for (const database of databases) {
  describe(`an import killed on ${database.name}`, { skip: !database.there && 'no PostgreSQL here' }, () => {
    let store;
    let product;
    let api;
    let wanted;

    const start = async (data) => {
      product = await startProduct({ data, env: { EDDY_FIRST_APP: '', ...store.env } });
      api = await signedIn(product);
    };

    const killed = async () => {
      await product.kill();
      await start(product.data);
    };

    const undone = async (importId) =>
      api.finished(await api.post(`${customers}/imports/${importId}/undo`), 300);

    before(async () => {
      store = await database.start();
      await start();
      await api.finished(
        await api.post('/api/apps', { template: 'churn-recovery', key: 'churn', sampleData: false }),
        300,
      );
      const first = await begin(
        api,
        'goodRows',
        file()
          .split('\n')
          .slice(0, there + 1)
          .join('\n')
          .replaceAll('City', 'Town'),
      );
      await api.finished(first, 300);
      const undisturbed = await api.finished(await begin(api, 'goodRows'), 300);
      wanted = { result: undisturbed, customers: await lines(api) };
      await undone(undisturbed.importId);
      assert.equal((await lines(api)).length, there);
    });

    after(async () => {
      await product?.stop();
      await store?.stop();
    });

    test('the good rows: two kills, and nothing is lost, made twice or counted wrongly', async () => {
      const job = await begin(api, 'goodRows');
      await behind(api, job, rows / 5);
      await killed();
      await behind(api, job, rows / 2);
      await killed();
      const result = await api.finished(job, 300);
      assert.deepEqual({ ...result, importId: '' }, { ...wanted.result, importId: '' });
      assert.equal(result.created, rows - bad - there);
      assert.equal(result.updated, there);
      assert.equal(result.failed, bad);
      assert.deepEqual(await lines(api), wanted.customers);
      assert.equal((await api.get(`/api/jobs/${job.id}`)).resumed, 2);
      const sheet = await api.call('GET', `${customers}/imports/${result.importId}/errors.xlsx`);
      assert.ok(sheet, 'the rows with problems can still be downloaded');

      const back = await undone(result.importId);
      assert.equal(back.removed, result.created);
      assert.equal(back.restored, there);
      assert.equal((await lines(api)).length, there);
      assert.ok((await lines(api)).every((line) => line.includes('Town')));
    });

    test('all or nothing: a kill leaves nothing, and the import begins anew by itself', async () => {
      const good = file().replaceAll('nobody', 'somebody@example.com');
      const job = await begin(api, 'allOrNothing', good);
      await behind(api, job, rows / 2);
      await product.kill();
      await start(product.data);
      const now = (await api.get(`/api/jobs/${job.id}`)).state;
      assert.ok(['running', 'done'].includes(now), now);
      const result = await api.finished(job, 300);
      assert.equal(result.created + result.updated, rows);
      assert.equal((await lines(api)).length, rows);
      assert.equal((await undone(result.importId)).removed, rows - there);
    });

    test('a server that is stopped in order goes on at its next start, too', async () => {
      const job = await begin(api, 'goodRows');
      await behind(api, job, rows / 5);
      await product.stop({ keepData: true });
      await start(product.data);
      const result = await api.finished(job, 300);
      assert.deepEqual({ ...result, importId: '' }, { ...wanted.result, importId: '' });
      assert.equal((await lines(api)).length, rows - bad);
    });
  });
}
