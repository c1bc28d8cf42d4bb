// From the start of the process to the first page, and resident memory.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Api } from '../../e2e/kit/api.mjs';
import { password, startProduct } from '../../e2e/kit/product.mjs';
import { cpu, pause, resident, until } from '../kit/measure.mjs';
import { baseline } from '../kit/baseline.mjs';

const run = promisify(execFile);
const customers = '/api/apps/churn/forms/customer/records/query';

async function bareJvm() {
  const begin = performance.now();
  const { mostKb, cpuMillis } = await baseline('backend', 'eddy.backend.bench.OneLine', []);
  return { millis: performance.now() - begin, megabytes: mostKb / 1024, cpu: cpuMillis / 1000 };
}

async function signedIn(product) {
  const api = new Api(product.url);
  await api.signIn('admin', password);
  return api;
}

/** What a person looks at first. */
async function look(api) {
  await api.post(customers, { count: true, limit: 50 });
  const page = await api.post(customers, { limit: 1 });
  await api.get(`/api/apps/churn/forms/customer/records/${page.items[0].id}/timeline`);
  await api.get('/api/apps/churn/boards/recovery/data');
  await api.get('/api/apps/churn/boards/recovery.pdf');
  await api.get('/api/todos?state=mine');
}

async function withoutArchive() {
  const { stderr } = await run('java', ['-XshowSettings:properties', '-version']);
  const home = /java\.home = (.*)/.exec(stderr)[1].trim();
  return `-XX:SharedArchiveFile=${join(home, 'lib/server/classes.jsa')}`;
}

export async function start({ report, env }) {
  const bare = await bareJvm();
  const beside = (value) => ({ name: 'a bare JVM that prints one line', value });
  const memory = (name, megabytes) =>
    report.figure(`resident memory, ${name}`, megabytes, 'MB', beside(bare.megabytes));
  const data = mkdtempSync(join(tmpdir(), 'eddy-bench-'));
  try {
    const first = await startProduct({ shipped: true, data, env, every: 20 });
    report.figure('first start to first page, empty database', first.page, 'ms', beside(bare.millis));
    const api = await signedIn(first);
    await until('the sample app', async () =>
      (await api.get('/api/apps')).items.some((app) => app.hasSampleData),
    );
    memory('the most while the sample app is installed', resident(first.pid).most);
    for (let times = 0; times < 5; times++) await look(api);
    memory('after the sample app and five rounds of pages', resident(first.pid).now);
    await first.stop({ keepData: true, patience: 120_000 });

    const warm = await startProduct({ shipped: true, data, env, every: 20 });
    report.figure('start to first page', warm.page, 'ms', beside(bare.millis));
    report.figure('start until ready for everything', warm.millis, 'ms', beside(bare.millis));
    report.figure('start until ready for everything, CPU', cpu(warm.pid), 's', beside(bare.cpu));
    memory('just started', resident(warm.pid).now);
    await look(await signedIn(warm));
    memory('after the first pages', resident(warm.pid).now);
    await pause(3000);
    memory('at rest', resident(warm.pid).now);
    await warm.stop({ keepData: true });

    const slow = { ...env, EDDY_JAVA_OPTS: await withoutArchive() };
    const plain = await startProduct({ shipped: true, data, env: slow, every: 20 });
    report.figure(
      'start until ready for everything, without the class-data archive',
      plain.millis,
      'ms',
      beside(bare.millis),
    );
    report.figure(
      'start until ready for everything, without the archive, CPU',
      cpu(plain.pid),
      's',
      beside(bare.cpu),
    );
    memory('just started, without the archive', resident(plain.pid).now);
    await plain.stop({ keepData: true });
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
