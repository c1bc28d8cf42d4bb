// Starts the packaged product for a test, on a free port with a data folder of its own, and stops it.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
export const password = 'eddy-e2e-password-1';

export async function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(20_000) })).ok;
  } catch {
    return false;
  }
}

/** The JVM as the tests want it: quick to start, and with time to spare for a slow machine. */
const forTests = (jar) => [
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-XX:ReservedCodeCacheSize=240m',
  '-Xmx768m',
  '-Djava.awt.headless=true',
  '-Djava.util.logging.manager=org.jboss.logmanager.LogManager',
  '-jar',
  jar,
];

/**
 * A running Eddy: `{ url, pid, data, env, page, millis, stop(), kill() }`, `page` in milliseconds from the start of the
 * process to the first page, `millis` until it is ready for everything. The administrator is `admin` with {@link password}. `shipped` runs it as `./eddy start` does, `every` is how often in
 * milliseconds is asked whether it is there.
 */
export async function startProduct({
  data = mkdtempSync(join(tmpdir(), 'eddy-e2e-')),
  env = {},
  shipped = false,
  every = 500,
} = {}) {
  const app = env.EDDY_DB_URL?.startsWith('jdbc:postgresql:') ? 'eddy-pg' : 'eddy-h2';
  const jar = join(root, 'backend/target', app, 'quarkus-run.jar');
  if (!existsSync(jar)) throw new Error(`${jar} is missing: build the product first`);
  const port = await freePort();
  const begin = performance.now();
  const child = spawn(shipped ? './eddy' : 'java', shipped ? ['run'] : forTests(jar), {
    cwd: root,
    env: {
      ...process.env,
      EDDY_PORT: String(port),
      EDDY_DATA: data,
      EDDY_ADMIN_PASSWORD: password,
      EDDY_TEMPLATES: join(root, 'templates'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stdout.on('data', (chunk) => (log += chunk));
  child.stderr.on('data', (chunk) => (log += chunk));
  const ended = new Promise((done) => child.once('exit', done));
  const url = `http://127.0.0.1:${port}`;
  let page;
  for (;;) {
    if (page === undefined && (await answers(url))) page = performance.now() - begin;
    if (page !== undefined && (await answers(`${url}/q/health/ready`))) break;
    if (child.exitCode !== null || performance.now() - begin > 600_000) {
      child.kill('SIGKILL');
      throw new Error(`Eddy did not start:\n${log.slice(-6000)}`);
    }
    await new Promise((done) => setTimeout(done, every));
  }
  return {
    url,
    pid: child.pid,
    data,
    env,
    page,
    millis: performance.now() - begin,
    log: () => log,
    async stop({ keepData = false, patience = 20_000 } = {}) {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(timer);
      if (!keepData) rmSync(data, { recursive: true, force: true });
    },
    /** As a power failure would: no shutdown code runs. */
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
