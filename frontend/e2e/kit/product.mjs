// Starts the packaged product for a test, on a free port with a data folder of its own, and stops it.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
export const password = 'eddy-e2e-password-1';

async function freePort() {
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
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

/** A running Eddy: `{ url, data, stop(), kill() }`. The administrator is `admin` with {@link password}. */
export async function startProduct({ data = mkdtempSync(join(tmpdir(), 'eddy-e2e-')), env = {} } = {}) {
  const app = env.EDDY_DB_URL?.startsWith('jdbc:postgresql:') ? 'eddy-pg' : 'eddy-h2';
  const jar = join(root, 'backend/target', app, 'quarkus-run.jar');
  if (!existsSync(jar)) throw new Error(`${jar} is missing: build the product first`);
  const port = await freePort();
  const child = spawn(
    'java',
    [
      '-XX:+UseSerialGC',
      '-XX:TieredStopAtLevel=1',
      '-XX:ReservedCodeCacheSize=240m',
      '-Xmx768m',
      '-Djava.awt.headless=true',
      '-Djava.util.logging.manager=org.jboss.logmanager.LogManager',
      '-jar',
      jar,
    ],
    {
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
    },
  );
  let log = '';
  child.stdout.on('data', (chunk) => (log += chunk));
  child.stderr.on('data', (chunk) => (log += chunk));
  const ended = new Promise((done) => child.once('exit', done));
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(`${url}/q/health/ready`)); tries++) {
    if (child.exitCode !== null || tries > 240) {
      child.kill('SIGKILL');
      throw new Error(`Eddy did not start:\n${log.slice(-6000)}`);
    }
    await new Promise((done) => setTimeout(done, 500));
  }
  return {
    url,
    data,
    log: () => log,
    async stop({ keepData = false } = {}) {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
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
