import { baseline, databaseOf } from '../kit/baseline.mjs';
import { fields } from '../kit/customers.mjs';
import { reportHeap, watched } from '../kit/heap.mjs';
import { millis } from '../kit/measure.mjs';
import { importPlain, plain, publishPlain } from '../kit/plain.mjs';

const main = 'eddy.backend.bench.SqlBaseline';
const condition = {
  all: [
    { left: { field: 'city' }, op: 'eq', right: { value: '上海' } },
    { left: { field: 'health_score' }, op: 'ge', right: { value: 50 } },
    { left: { field: 'contract_type' }, op: 'eq', right: { value: 'one_year' } },
  ],
};
const byHand = `select * from "churn__plain" where "deleted_at" is null and "city" = '上海' and "health_score" >= 50
  and "contract_type" = 'one_year' order by "created_at" desc, "id" desc limit 50`;

/** Numbers from 0 on, of which each eleventh repeats one long before it. */
function* withDuplicates(rows) {
  for (let row = 0, next = 0; row < rows; row++) {
    if (row % 10 === 9) yield Math.floor(next / 2);
    else yield next++;
  }
}

function* range(from, to) {
  for (let n = from; n < to; n++) yield n;
}

/** Reads an export to its end; answers its lines below the head. */
async function exported(api) {
  const response = await fetch(`${api.url}${plain}/records.csv`, { headers: api.headers });
  if (!response.ok) throw new Error(`The export answered ${response.status}`);
  let lines = 0;
  for await (const chunk of response.body) for (const byte of chunk) if (byte === 10) lines++;
  return lines - 1;
}

/** Half as many rows imported as there are records in the end, some of them twice; all exported; one page of them. */
export async function large({ api, product, report, size, now, afterwards }) {
  const rows = size.large / 2;
  const known = rows - rows / 10;
  await publishPlain(api);
  const upsert = await watched(product.pid, () => importPlain(api, withDuplicates(rows), now));
  if (upsert.result.created !== known) throw new Error(`Imported ${JSON.stringify(upsert.result)}`);
  reportHeap(report, `import of ${rows} rows`, upsert);
  await importPlain(api, range(known, size.large), now);
  const out = await watched(product.pid, () => exported(api));
  if (out.result !== size.large) throw new Error(`Exported ${out.result} rows`);
  reportHeap(report, `export of ${size.large} rows`, out);
  const page = await millis(() => api.post(`${plain}/records/query`, { limit: 50, condition }));
  const { args, postgres } = databaseOf(product);
  const beside = (...more) => baseline('backend', main, [...args, ...more], { postgres });
  afterwards.push(async () => {
    const batch = await beside('batch', rows, fields.length);
    report.figure(`import of ${rows} rows, a tenth of them twice`, upsert.seconds, 's', {
      name: 'as many rows by JDBC batches of 1,000 in one transaction',
      value: batch.millis / 1000,
    });
    const read = await beside('read', 'churn__plain');
    report.figure(`export of ${size.large} rows as CSV`, size.large / out.seconds, 'rows/s', {
      name: 'the rows read by JDBC, and their texts',
      value: size.large / (read.millis / 1000),
    });
    const sql = await beside('sql', 9, JSON.stringify([['page', byHand]]));
    report.figure(`page of ${size.large} records under three conditions`, page, 'ms', {
      name: 'its SQL by hand, rows read',
      value: sql.page,
    });
  });
}
