// The baselines are small Java programs beside the tests of the module they belong to. They run in a JVM of their own, with
// the libraries of the product and the same garbage collector.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../e2e/kit/product.mjs';

const run = promisify(execFile);

/** Runs the main class of a module's tests; answers the JSON of its last line. */
export async function baseline(module, main, args, { postgres = false } = {}) {
  const product = join(root, 'backend/target', postgres ? 'eddy-pg' : 'eddy-h2');
  const path = [
    join(root, module, 'target/test-classes'),
    join(product, 'lib/main/*'),
    join(product, 'lib/boot/*'),
  ];
  const { stdout } = await run(
    'java',
    [
      '-XX:+UseSerialGC',
      '-Xmx512m',
      '-Duser.timezone=UTC',
      '-Djava.awt.headless=true',
      '-cp',
      path.join(':'),
      main,
    ].concat(args.map(String)),
    { timeout: 300_000, maxBuffer: 1 << 24 },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

/** Where the product's database is, for a baseline that reads it when the product has ended. */
export function databaseOf(product) {
  const { EDDY_DB_URL, EDDY_DB_USER, EDDY_DB_PASSWORD } = product.env;
  return EDDY_DB_URL
    ? { args: [EDDY_DB_URL, EDDY_DB_USER, EDDY_DB_PASSWORD], postgres: true }
    : { args: [`jdbc:h2:file:${product.data}/eddy;LOCK_TIMEOUT=10000`, 'eddy', 'eddy'], postgres: false };
}
