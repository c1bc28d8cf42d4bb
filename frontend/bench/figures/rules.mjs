import { baseline, databaseOf } from '../kit/baseline.mjs';
import { file } from '../kit/customers.mjs';
import { pause, until } from '../kit/measure.mjs';
import { importRows } from './imports.mjs';

/** A hand's set for the shipped rules of customers: who matches now, written to a table of matches. */
const matching = (since, today) => [
  ['first', 'drop table if exists "bench_match"'],
  [
    'first',
    'create table "bench_match" ("rule" varchar(40), "record_id" uuid, primary key ("rule", "record_id"))',
  ],
  ...Object.entries({
    tier_high: `"total_spend" >= 5000`,
    tier_medium: `"total_spend" >= 1000 and "total_spend" < 5000`,
    tier_low: `"total_spend" < 1000 or "total_spend" is null`,
    silent_14: `"last_login_at" < timestamp with time zone '${since(14)}'`,
    silent_30: `"last_login_at" < timestamp with time zone '${since(30)}'`,
    nps_low: `exists (select 1 from "churn__survey" s where s."customer" = r."id" and s."nps" < 6)`,
    complaints_many: `(select count(*) from "churn__ticket" t where t."customer" = r."id") > 3`,
    activity_drop: `(select count(*) from "churn__event" e where e."customer" = r."id") > 1000000`,
    silent_buyer: `(select max("ordered_at") from "churn__order" o where o."customer" = r."id") < timestamp with time zone '${since(90)}'`,
    order_slow: `(select count(*) from "churn__order" o where o."customer" = r."id") > 1000000`,
    high_value: `"value_tier" = 'high' and exists (select 1 from "bench_match" m where m."record_id" = r."id" and m."rule" = 'silent_30')`,
    risk_high: `exists (select 1 from "bench_match" m where m."record_id" = r."id" and m."rule" in ('high_value', 'complaints_many', 'activity_drop'))`,
    risk_medium: `exists (select 1 from "bench_match" m where m."record_id" = r."id" and m."rule" in ('silent_14', 'silent_30', 'nps_low', 'silent_buyer', 'order_slow'))`,
    risk_low: `not exists (select 1 from "bench_match" m where m."record_id" = r."id" and m."rule" in ('silent_14', 'silent_30', 'nps_low', 'silent_buyer', 'order_slow'))`,
    start_recovery: `"value_tier" = 'high' and "last_login_at" < timestamp with time zone '${since(30)}'`,
    pre_churn: `"value_tier" in ('high', 'medium') and "last_login_at" < timestamp with time zone '${since(14)}' and not "last_login_at" < timestamp with time zone '${since(30)}'`,
    new_silent_7: `"last_login_at" < timestamp with time zone '${since(7)}' and "joined_on" >= date '${today(-60)}'`,
    renewal_90: `"contract_end" > date '${today(60)}' and "contract_end" <= date '${today(90)}'`,
    renewal_60: `"contract_end" > date '${today(30)}' and "contract_end" <= date '${today(60)}'`,
    renewal_30: `"contract_end" >= date '${today(0)}' and "contract_end" <= date '${today(30)}'`,
  }).map(([rule, where]) => [
    'set',
    `insert into "bench_match" select '${rule}', r."id" from "churn__customer" r where r."deleted_at" is null and (${where})`,
  ]),
];

const quiet = async ({ api }) => {
  let before = -1;
  await until('the rules and what they started are done', async () => {
    const flows = (await api.get('/api/apps/churn/flows')).items.reduce((sum, flow) => sum + flow.running, 0);
    const still = flows === before;
    before = flows;
    if (!still) await pause(3000);
    return still;
  });
};

export async function rules(bench) {
  const { api, report, size, product, now, afterwards } = bench;
  // The first run follows the import by itself.
  const first = await until('the first run', async () => {
    const list = await api.get('/api/apps/churn/rules');
    const tiers = list.items.filter((rule) => rule.key.startsWith('tier_'));
    const all = list.items.at(-1).lastRun && tiers.reduce((sum, rule) => sum + rule.matches, 0) >= size.rows;
    return all && list.lastRun.entered > 0 && list.lastRun;
  });
  await quiet(bench);
  await importRows(bench, file(size.changes, now, 20));
  const again = await api.finished(await api.post('/api/apps/churn/rules/run'), 600);
  const idle = await api.finished(await api.post('/api/apps/churn/rules/run'), 600);
  await quiet(bench);
  const { args, postgres } = databaseOf(product);
  const since = (days) =>
    new Date(now - days * 86_400_000).toISOString().replace('T', ' ').slice(0, 19) + '+00';
  const today = (days) => new Date(now + days * 86_400_000).toISOString().slice(0, 10);
  afterwards.push(async () => {
    const statements = JSON.stringify(matching(since, today));
    const sql = await baseline('backend', 'eddy.backend.bench.SqlBaseline', [...args, 'sql', 1, statements], {
      postgres,
    });
    const beside = { name: 'the matches of 20 rules as SQL by hand, matches written', value: sql.set / 1000 };
    report.figure(
      `run of the shipped rules over ${size.rows} customers, first`,
      first.ms / 1000,
      's',
      beside,
    );
    report.figure(`run again, ${size.changes} customers just changed`, again.ms / 1000, 's', beside);
    report.figure('run again, nothing changed', idle.ms / 1000, 's', beside);
  });
}
