// ./eddy bench [names…] [--db h2|pg|both] [--small]: measures the packaged product, each figure beside a named baseline.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Api } from '../e2e/kit/api.mjs';
import { postgresPrograms, postgresVersion, startPostgres } from '../e2e/kit/postgres.mjs';
import { password, startProduct } from '../e2e/kit/product.mjs';
import { boards } from './figures/boards.mjs';
import { cases } from './figures/cases.mjs';
import { imports } from './figures/imports.mjs';
import { large } from './figures/large.mjs';
import { lists } from './figures/lists.mjs';
import { loads } from './figures/loads.mjs';
import { records } from './figures/records.mjs';
import { rules } from './figures/rules.mjs';
import { scrolling } from './figures/scrolling.mjs';
import { start } from './figures/start.mjs';
import { subtables } from './figures/subtables.mjs';
import { typing } from './figures/typing.mjs';
import { Report } from './kit/report.mjs';

// In this order: what comes later reads what the import brought.
const figures = {
  start,
  loads,
  typing,
  imports,
  rules,
  lists,
  boards,
  records,
  cases,
  large,
  subtables,
  scrolling,
};
// A million records take their time: only when they are asked for.
const onlyNamed = new Set(['large', 'subtables', 'scrolling']);
const needsCustomers = new Set(['rules', 'lists', 'boards']);

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { db: { type: 'string', default: 'both' }, small: { type: 'boolean', default: false } },
});
const unknown = names.filter((name) => !(name in figures));
if (unknown.length || !['h2', 'pg', 'both'].includes(options.db)) {
  console.error(`./eddy bench [${Object.keys(figures).join('] [')}] [--db h2|pg|both] [--small]`);
  process.exit(2);
}
const wanted = new Set(names.length ? names : Object.keys(figures).filter((name) => !onlyNamed.has(name)));
if ([...wanted].some((name) => needsCustomers.has(name))) wanted.add('imports');
const size = options.small
  ? { rows: 10_000, changes: 100, records: 300, cases: 100, large: 100_000 }
  : { rows: 100_000, changes: 1_000, records: 1_000, cases: 400, large: 1_000_000 };
const report = new Report({ ...options, wanted: [...wanted], size });

/** A running product with the app and no data, for all figures but the start. */
async function withApp(env, work) {
  const data = mkdtempSync(join(tmpdir(), 'eddy-bench-'));
  const product = await startProduct({ shipped: true, data, env: { ...env, EDDY_FIRST_APP: '' } });
  const afterwards = [];
  try {
    const api = new Api(product.url);
    await api.signIn('admin', password);
    const job = await api.post('/api/apps', { template: 'churn-recovery', key: 'churn', sampleData: false });
    await api.finished(job, 300);
    const bench = { product, api, report, size, now: Date.now(), afterwards };
    await work(bench);
    // The embedded database has one owner: what reads it as a baseline waits until the product has ended.
    await product.stop({ keepData: true });
    for (const compare of afterwards) {
      // A baseline that does not run costs its own figures, not all.
      await compare().catch((error) => report.skip(error.message.slice(0, 500)));
    }
  } finally {
    await product.stop();
  }
}

/** Figures on one database; each product gets a database of its own from `server`. */
async function measure(database, server) {
  report.on(database);
  if (wanted.has('start')) await server((env) => start({ report, env }));
  const others = Object.keys(figures).filter((name) => name !== 'start' && wanted.has(name));
  if (others.length === 0) return;
  await server((env) =>
    withApp(env, async (bench) => {
      for (const name of others) await figures[name](bench);
    }),
  );
}

async function onPostgres(work) {
  const postgres = await startPostgres();
  try {
    await work(postgres.env);
  } finally {
    await postgres.stop();
  }
}

if (options.db !== 'pg') await measure('H2, embedded', (work) => work({}));
if (options.db !== 'h2') {
  if (postgresPrograms() === undefined) {
    report.skip('PostgreSQL (no programs of it: install the package postgresql, or run ./eddy test once)');
  } else {
    await measure(`${postgresVersion()}, fsync on`, onPostgres);
  }
}
report.save();
