// Records with rows of a sub-table: a workbook of both imported, and exported again.
import { baseline, databaseOf } from '../kit/baseline.mjs';
import { reportHeap, watched } from '../kit/heap.mjs';
import { rowsOf, workbook } from '../kit/workbook.mjs';

const main = 'eddy.backend.bench.SqlBaseline';
const offers = '/api/apps/churn/forms/offer';
const rowsEach = 3;
const label = (text) => ({ 'zh-CN': text, en: text });
const field = (type, name, more) => ({ 'x-eddy': { type, label: label(name), ...more } });

const form = {
  schemaVersion: 1,
  key: 'offer',
  label: label('Offers'),
  titleField: 'number',
  uniqueKey: 'number',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      number: { type: 'string', maxLength: 60, ...field('text', 'Number') },
      buyer: { type: 'string', maxLength: 200, ...field('text', 'Buyer') },
      offered_on: { type: 'string', format: 'date', ...field('date', 'Offered on') },
      lines: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            item: { type: 'string', maxLength: 200, ...field('text', 'Item') },
            amount: { type: 'integer', minimum: 0, ...field('integer', 'Amount') },
            price: { type: 'number', minimum: 0, ...field('money', 'Price') },
            total: { readOnly: true, ...field('formula', 'Total', { formula: 'amount * price' }) },
          },
        },
        ...field('subtable', 'Lines'),
      },
    },
    required: ['number'],
  },
};

const numberOf = (n) => `A${String(n).padStart(7, '0')}`;

function* records(count) {
  yield ['Number', 'Buyer', 'Offered on'];
  for (let n = 0; n < count; n++) yield [numberOf(n), `客户 ${n}`, `2026-0${1 + (n % 9)}-1${n % 10}`];
}

function* lines(count) {
  yield ['Number', 'Item', 'Amount', 'Price'];
  for (let n = 0; n < count; n++) {
    for (let row = 0; row < rowsEach; row++) yield [numberOf(n), `Item ${row}`, 1 + (n % 50), 10 + (n % 90)];
  }
}

async function imported(api, file) {
  const body = new FormData();
  body.append('file', new Blob([file]), 'offers.xlsx');
  const columns = { 0: { field: 'number' }, 1: { field: 'buyer' }, 2: { field: 'offered_on' } };
  const mapping = { columns, key: 'number', mode: 'goodRows', onBlank: {}, rows: ['lines'] };
  body.append('mapping', JSON.stringify(mapping));
  return api.finished(await api.post(`${offers}/imports`, body), 3600);
}

export async function subtables({ api, product, report, size, afterwards }) {
  const count = size.rows;
  await api.call('PUT', '/api/apps/churn/documents/form/offer', form, { 'If-None-Match': '*' });
  await api.post('/api/apps/churn/releases', { note: 'Offers with lines' });
  const file = workbook({ Offers: records(count), Lines: lines(count) });
  const into = await watched(product.pid, () => imported(api, file));
  if (into.result.created !== count) throw new Error(`Imported ${JSON.stringify(into.result)}`);
  const what = `${count} records with ${count * rowsEach} rows of a sub-table`;
  reportHeap(report, `import of ${what}`, into);
  const out = await watched(product.pid, () => api.get(`${offers}/records.xlsx`));
  const [first, second] = rowsOf(out.result);
  if (first !== count + 1 || second !== count * rowsEach + 1)
    throw new Error(`Exported ${first} and ${second} rows`);
  reportHeap(report, `export of ${what}`, out);
  const { args, postgres } = databaseOf(product);
  const beside = (...more) => baseline('backend', main, [...args, ...more], { postgres });
  afterwards.push(async () => {
    const batch = await beside('batch', count * (rowsEach + 1), 6);
    report.figure(`import of ${what}, one XLSX`, into.seconds, 's', {
      name: 'as many rows by JDBC batches of 1,000 in one transaction',
      value: batch.millis / 1000,
    });
    const read = await beside('read', 'churn__offer.lines');
    report.figure(`export of ${what}, one XLSX`, out.seconds, 's', {
      name: 'the rows of the sub-table read by JDBC, and their texts',
      value: read.millis / 1000,
    });
  });
}
