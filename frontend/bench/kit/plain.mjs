// A form of twenty fields without rules, roll-ups and links, filled with the same made-up customers: what large numbers of
// records cost by themselves.
import { fields, lines } from './customers.mjs';

export const plain = '/api/apps/churn/forms/plain';
const whole = { type: 'integer' };
const types = {
  last_login_at: ['datetime', { type: 'string', format: 'date-time' }],
  joined_on: ['date', { type: 'string', format: 'date' }],
  contract_end: ['date', { type: 'string', format: 'date' }],
  consent_email: ['boolean', { type: 'boolean' }],
  consent_sms: ['boolean', { type: 'boolean' }],
  consent_push: ['boolean', { type: 'boolean' }],
  health_score: ['integer', whole],
  tenure_months: ['integer', whole],
  monthly_spend: ['integer', whole],
  total_spend: ['integer', whole],
};

function property(field) {
  const [type, schema] = types[field] ?? ['text', { type: 'string', maxLength: 200 }];
  return [field, { ...schema, 'x-eddy': { type, label: { 'zh-CN': field, en: field } } }];
}

export async function publishPlain(api) {
  const form = {
    schemaVersion: 1,
    key: 'plain',
    label: { 'zh-CN': '测量', en: 'Measured' },
    facts: false,
    titleField: 'name',
    uniqueKey: 'unified_id',
    schema: { type: 'object', properties: Object.fromEntries(fields.map(property)), required: [] },
    logic: [],
    list: { columns: ['name', 'city'] },
  };
  await api.call('PUT', '/api/apps/churn/documents/form/plain', form, { 'If-None-Match': '*' });
  await api.post('/api/apps/churn/releases', { note: 'A form to be measured' });
}

/** Imports customers, those of the numbers given; answers the job's result. */
export async function importPlain(api, numbers, now) {
  const body = new FormData();
  body.append('file', new Blob(lines(numbers, now), { type: 'text/csv' }), 'plain.csv');
  const columns = Object.fromEntries(fields.map((field, index) => [index, { field }]));
  body.append('mapping', JSON.stringify({ columns, key: 'unified_id', mode: 'goodRows', onBlank: {} }));
  return api.finished(await api.post(`${plain}/imports`, body), 3600);
}
