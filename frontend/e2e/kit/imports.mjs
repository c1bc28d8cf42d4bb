// Imports of customers as a script begins and watches them.
import assert from 'node:assert/strict';
import { Api } from './api.mjs';
import { password } from './product.mjs';

export const customers = '/api/apps/churn/forms/customer';

export const pause = (millis) => new Promise((done) => setTimeout(done, millis));

export async function signedIn(product) {
  const api = new Api(product.url);
  await api.signIn('admin', password);
  return api;
}

/** @param fields those of the columns of `text`, in order */
export function beginImport(api, text, fields, mode = 'goodRows') {
  const body = new FormData();
  body.append('file', new Blob([text], { type: 'text/csv' }), 'customers.csv');
  const columns = Object.fromEntries(fields.map((field, index) => [index, { field }]));
  body.append('mapping', JSON.stringify({ columns, key: 'unified_id', mode, onBlank: {} }));
  return api.post(`${customers}/imports`, body);
}

/** Waits until the job is behind so many rows. */
export async function behind(api, job, count) {
  for (const end = Date.now() + 120_000; Date.now() < end;) {
    const now = await api.get(`/api/jobs/${job.id}`);
    assert.equal(now.state, 'running', 'the import ended too early to say anything');
    if (now.done >= count) return;
    await pause(5);
  }
  throw new Error(`Not behind ${count} rows within two minutes`);
}
