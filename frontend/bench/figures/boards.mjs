import { baseline, databaseOf } from '../kit/baseline.mjs';
import { somethingHappens } from '../kit/customers.mjs';
import { millis } from '../kit/measure.mjs';

const board = '/api/apps/churn/boards/recovery';

/** What the shipped board asks of customers and cases, by hand. */
const statements = [
  ['board', `select count(*) from "churn__customer" where "deleted_at" is null and "risk_level" in ('high', 'medium')`],
  ['board', `select "value_tier", count(*) from "churn__customer" where "deleted_at" is null and "risk_level" in ('high', 'medium') group by "value_tier"`],
  ['board', `select count(*), count(case when "outcome" = 'recovered' then 1 end) from "flow_case" where "app" = 'churn' and "flow" = 'recovery'`],
  ['board', `select "strategy", count(*), count(case when "outcome" = 'recovered' then 1 end) from "flow_case" where "app" = 'churn' and "flow" = 'recovery' group by "strategy"`],
  ['board', `select "outcome", count(*) from "flow_case" where "app" = 'churn' and "flow" = 'recovery' group by "outcome"`],
  ['board', `select "channel", count(*), count("opened_at"), count("clicked_at") from "touch" where "app" = 'churn' group by "channel"`],
]; // prettier-ignore

export async function boards(bench) {
  const { api, product, report, size, afterwards } = bench;
  const before = () => somethingHappens(bench);
  const seen = await api.get(`${board}/data`);
  const cells = Object.values(seen.widgets).reduce((sum, widget) => sum + widget.rows.flat().length, 0);
  const data = await millis(() => api.get(`${board}/data`), { warm: 3, times: 7, before });
  const pdf = await millis(() => api.get(`${board}.pdf`), { warm: 3, times: 7, before });
  const { args, postgres } = databaseOf(product);
  afterwards.push(async () => {
    const sql = await baseline(
      'backend',
      'eddy.backend.bench.SqlBaseline',
      [...args, 'sql', 7, JSON.stringify(statements)],
      {
        postgres,
      },
    );
    const bare = await baseline('engines/report', 'eddy.report.bench.PrintBaseline', [cells]);
    report.figure(`recovery board over ${size.rows} customers`, data, 'ms', {
      name: 'six statements by hand for the same figures',
      value: sql.board,
    });
    report.figure('recovery board as PDF', pdf, 'ms', {
      name: `JasperReports alone, ${cells} texts filled and exported`,
      value: bare.millis,
    });
  });
}
