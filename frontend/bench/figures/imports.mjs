import { baseline, databaseOf } from '../kit/baseline.mjs';
import { fields, file } from '../kit/customers.mjs';
import { during } from '../kit/measure.mjs';

/** Imports the rows into the customers; answers what it took. */
export async function importRows({ api, product }, text) {
  const form = new FormData();
  form.append('file', new Blob([text], { type: 'text/csv' }), 'customers.csv');
  const columns = Object.fromEntries(fields.map((field, index) => [index, { field }]));
  form.append('mapping', JSON.stringify({ columns, key: 'unified_id', mode: 'goodRows', onBlank: {} }));
  return during(product.pid, async () =>
    api.finished(await api.post('/api/apps/churn/forms/customer/imports', form), 600),
  );
}

export async function imports(bench) {
  const { report, size, product, now, afterwards } = bench;
  const took = await importRows(bench, file(size.rows, now));
  if (took.result.created !== size.rows) throw new Error(`Imported ${JSON.stringify(took.result)}`);
  const { args, postgres } = databaseOf(product);
  const main = 'eddy.backend.bench.SqlBaseline';
  afterwards.push(async () => {
    const bare = await baseline('backend', main, [...args, 'batch', size.rows, fields.length], { postgres });
    const name = 'the same rows by JDBC batches of 1,000 in one transaction';
    report.figure(`import of ${size.rows} × ${fields.length}`, took.seconds, 's', {
      name,
      value: bare.millis / 1000,
    });
    report.figure('its CPU, that of a database server aside', took.cpu, 's', {
      name,
      value: bare.cpuMillis / 1000,
    });
  });
}
