import { baseline, databaseOf } from '../kit/baseline.mjs';
import { fields, values } from '../kit/customers.mjs';
import { during, load } from '../kit/measure.mjs';

const path = '/api/apps/churn/forms/customer/records';
const elsewhere = 2_000_000;

export async function records({ api, product, report, size, now, afterwards }) {
  const create = (from) => (n) => api.post(path, { values: values(from + n, now) });
  await load(Math.ceil(size.records / 3), create(elsewhere), { lanes: 4 });
  const took = await during(product.pid, () =>
    load(size.records, create(elsewhere + size.records), { lanes: 4 }),
  );
  const { args, postgres } = databaseOf(product);
  afterwards.push(async () => {
    const bare = await baseline(
      'backend',
      'eddy.backend.bench.SqlBaseline',
      [...args, 'insert', size.records, fields.length],
      { postgres },
    );
    report.figure(
      '1,000 records created over HTTP, rules included, CPU',
      (took.cpu * 1000) / took.result,
      's',
      {
        name: 'the bare rows by JDBC, one transaction each, through an Agroal pool',
        value: bare.cpuMillis / size.records,
      },
    );
  });
}
