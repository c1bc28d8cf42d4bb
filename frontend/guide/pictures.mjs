// Takes the pictures of the user guide anew, from the packaged product with its sample data, in both languages.
// Usage: node frontend/guide/pictures.mjs [folder], by default docs/guide/pictures.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Api } from '../e2e/kit/api.mjs';
import { desktop, openBrowser, openPage, phone } from '../e2e/kit/browser.mjs';
import { password, root, startProduct } from '../e2e/kit/product.mjs';
import { adminPages, staffPages } from './pages.mjs';

const folder = resolve(process.argv[2] ?? join(root, 'docs/guide/pictures'));
const staff = { username: 'lina', password: 'pictures-of-the-guide-1' };

async function until(what, ask, seconds = 180) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error(`Not within ${seconds} s: ${what}`);
}

/** A person who can sign in without being asked for a new password. */
async function readyStaff(product, admin) {
  const { items } = await admin.get('/api/users');
  const { id } = items.find((user) => user.username === staff.username);
  await admin.call('PATCH', `/api/users/${id}`, { password: `${staff.password}x` });
  const own = new Api(product.url);
  await own.signIn(staff.username, `${staff.password}x`);
  await own.post('/api/session/password', { current: `${staff.password}x`, next: staff.password });
  return own;
}

/** A small tree with people in it; answers the department that is shown. */
async function someDepartments(admin) {
  const people = (await admin.get('/api/people?limit=6')).items;
  const make = async (name, nameEn, parent, head) =>
    (await admin.post('/api/departments', { name, nameEn, parent, head, retired: false })).id;
  const all = await make('回流科技', 'Eddy Tech');
  const sales = await make('销售部', 'Sales', all, people[1].id);
  const service = await make('服务部', 'Service', all);
  const places = [sales, await make('华东', 'East', sales), await make('华南', 'South', sales), service];
  for (const [at, { id }] of people.entries()) {
    await admin.call('PUT', `/api/departments/${places[at % places.length]}/people/${id}`);
  }
  return sales;
}

async function signedIn(browser, url, options, username, secret) {
  const page = await openPage(browser, url, options);
  await page.addInitScript(() => localStorage.setItem('eddy.tour', 'done'));
  await page.goto('/');
  const fields = page.locator('input');
  await fields.nth(0).fill(username);
  await fields.nth(1).fill(secret);
  await page.keyboard.press('Enter');
  await page.waitForURL((now) => !now.pathname.includes('sign'));
  return page;
}

async function shoot(page, view, found, name) {
  await page.goto(typeof view.path === 'function' ? view.path(found) : view.path);
  await view.before?.(page);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(800);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

mkdirSync(folder, { recursive: true });
const product = await startProduct();
const browser = await openBrowser();
try {
  const admin = new Api(product.url);
  await admin.signIn('admin', password);
  await until('the sample app is installed', async () => (await admin.get('/api/apps')).items.length > 0);
  const own = await readyStaff(product, admin);
  const todo = await until('a todo', async () => (await own.get('/api/todos?state=mine&limit=1')).items[0]);
  const department = await someDepartments(admin);
  const found = { todo: todo.id, customer: todo.record.id, department };
  for (const language of ['zh-CN', 'en']) {
    const short = language.slice(0, 2);
    const entry = await openPage(browser, product.url, { language });
    await entry.goto('/');
    await entry.locator('input').first().waitFor();
    await entry.screenshot({ path: join(folder, `sign-in-${short}.png`) });
    await entry.context().close();
    for (const viewport of [desktop, phone]) {
      const page = await signedIn(
        browser,
        product.url,
        { language, viewport },
        staff.username,
        staff.password,
      );
      for (const view of staffPages) {
        if (viewport === desktop) await shoot(page, view, found, `${view.name}-${short}`);
        else if (view.phone) await shoot(page, view, found, `${view.name}-phone-${short}`);
      }
      await page.context().close();
    }
    const page = await signedIn(browser, product.url, { language }, 'admin', password);
    for (const view of adminPages) await shoot(page, view, found, `${view.name}-${short}`);
    await page.context().close();
  }
  console.log(`Pictures are in ${folder}`);
} finally {
  await browser.close();
  await product.stop();
}
