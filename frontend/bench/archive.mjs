// Writes the class-data archive that lets the product start sooner: a run on an empty database that ends again.
// node archive.mjs <file>
import { renameSync, rmSync } from 'node:fs';
import { Api } from '../e2e/kit/api.mjs';
import { password, startProduct } from '../e2e/kit/product.mjs';

const [file] = process.argv.slice(2);
// A half-written archive must never be found under its name.
const part = `${file}.part`;
const minutes = 10 * 60_000;

rmSync(part, { force: true });
const env = { EDDY_FIRST_APP: '', EDDY_JAVA_OPTS: `-XX:ArchiveClassesAtExit=${part}` };
const product = await startProduct({ shipped: true, env });
try {
  const api = new Api(product.url);
  await api.signIn('admin', password);
  await api.get('/api/templates');
} finally {
  await product.stop({ patience: minutes });
}
renameSync(part, file);
