// An app made for one test: a template in a folder of its own, installed on a product that has no other app.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Api } from './api.mjs';
import { openBrowser } from './browser.mjs';
import { password, root, startProduct } from './product.mjs';

const shipped = join(root, 'templates/churn-recovery/forms');

/** The folder of a template with forms as they are shipped, and with forms as they are given. */
function template(key, borrowed, forms) {
  const templates = mkdtempSync(join(tmpdir(), 'eddy-templates-'));
  const folder = join(templates, key, 'forms');
  mkdirSync(folder, { recursive: true });
  const label = { 'zh-CN': '测试应用', en: 'Test app' };
  const manifest = { schemaVersion: 1, key, label, icon: 'eddy', version: '0.1.0', zone: 'Asia/Shanghai' };
  writeFileSync(join(templates, key, 'app.json'), JSON.stringify({ ...manifest, roles: [] }));
  for (const one of borrowed) cpSync(join(shipped, `${one}.form.json`), join(folder, `${one}.form.json`));
  for (const form of forms) writeFileSync(join(folder, `${form.key}.form.json`), JSON.stringify(form));
  return templates;
}

/**
 * Starts the product with that app alone: `{ product, browser, api, stop() }`.
 *
 * @param key      of the app
 * @param borrowed keys of forms of the churn app
 * @param forms    further form documents
 */
export async function startApp(key, { borrowed = [], forms = [] }) {
  const templates = template(key, borrowed, forms);
  const product = await startProduct({ env: { EDDY_TEMPLATES: templates, EDDY_FIRST_APP: '' } });
  const browser = await openBrowser();
  const stop = async () => {
    await browser.close();
    await product.stop();
    rmSync(templates, { recursive: true });
  };
  const api = new Api(product.url);
  try {
    await api.signIn('admin', password);
    await api.finished(await api.post('/api/apps', { template: key, key, sampleData: false }));
  } catch (error) {
    await stop();
    throw error;
  }
  return { product, browser, api, stop };
}
