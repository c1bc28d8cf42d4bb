import { baseline, databaseOf } from '../kit/baseline.mjs';
import { somethingHappens } from '../kit/customers.mjs';
import { millis } from '../kit/measure.mjs';

const path = '/api/apps/churn/forms/customer/records/query';
const page = 50;
const sort = { field: 'total_spend', dir: 'desc' };

const condition = {
  all: [
    { left: { field: 'value_tier' }, op: 'eq', right: { value: 'high' } },
    { left: { field: 'last_login_at' }, op: 'ge', right: { moment: 'now', minus: { days: 30 } } },
    { left: { field: 'city' }, op: 'eq', right: { value: '上海' } },
  ],
};

const from = 'from "churn__customer" where "deleted_at" is null';
const filtered = (since) =>
  `${from} and "value_tier" = 'high' and "last_login_at" >= timestamp with time zone '${since}' and "city" = '上海'`;

export async function lists(bench) {
  const { api, product, report, size, now, afterwards } = bench;
  const before = () => somethingHappens(bench);
  const ask = (body) => api.post(path, { limit: page, ...body });
  const first = await millis(() => ask({}), { before });
  const counted = await millis(() => ask({ limit: 1, count: true }), { before });
  const some = await millis(() => ask({ condition, sort }), { before });
  // A page in the middle, reached as a reader does: by the cursor of the page before.
  let deep = await ask({ sort });
  for (let pages = 0; pages < 10; pages++) deep = await ask({ sort, after: deep.next });
  const far = await millis(() => ask({ sort, after: deep.next }), { before });
  const since = new Date(now - 30 * 86_400_000).toISOString().replace('T', ' ').slice(0, 19) + '+00';
  const { args, postgres } = databaseOf(product);
  const statements = JSON.stringify([
    ['first', `select * ${from} order by "created_at" desc, "id" desc limit ${page}`],
    ['count', `select count(*) ${from}`],
    ['some', `select * ${filtered(since)} order by "total_spend" desc, "id" limit ${page}`],
    ['far', `select * ${from} order by "total_spend" desc, "id" limit ${page} offset ${11 * page}`],
  ]);
  afterwards.push(async () => {
    const sql = await baseline('backend', 'eddy.backend.bench.SqlBaseline', [...args, 'sql', 9, statements], {
      postgres,
    });
    const beside = (value) => ({ name: 'its SQL by hand, rows read', value });
    report.figure(`list of ${size.rows} customers, first page`, first, 'ms', beside(sql.first));
    report.figure('its count, asked for beside it', counted, 'ms', beside(sql.count));
    report.figure('list, three conditions, sorted', some, 'ms', beside(sql.some));
    report.figure('list sorted by a field, page 12', far, 'ms', beside(sql.far));
  });
}
