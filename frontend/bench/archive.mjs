// Writes the class-data archive that lets the product start sooner: a first run on an empty database that ends again.
// node archive.mjs <file>
import { renameSync, rmSync } from 'node:fs';
import { Api } from '../e2e/kit/api.mjs';
import { password, startProduct } from '../e2e/kit/product.mjs';
import { until } from '../e2e/kit/until.mjs';

const [file] = process.argv.slice(2);
// A half-written archive must never be found under its name.
const part = `${file}.part`;
const minutes = 10 * 60_000;

rmSync(part, { force: true });
// The first start of a user: it installs the sample app, so all four engines have loaded what they need.
const product = await startProduct({
  shipped: true,
  env: { EDDY_JAVA_OPTS: `-XX:ArchiveClassesAtExit=${part}` },
});
try {
  const api = new Api(product.url);
  await api.signIn('admin', password);
  await until(
    'the sample app is there',
    async () => (await api.get('/api/apps')).items.some((app) => app.hasSampleData),
    300,
  );
} finally {
  await product.stop({ patience: minutes });
}
renameSync(part, file);
