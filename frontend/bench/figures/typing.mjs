// A key press in a large form: 200 fields, 20 formulas, a sub-table of 50 rows and 10 columns.
import { openBrowser, openPage } from '../../e2e/kit/browser.mjs';
import { password } from '../../e2e/kit/product.mjs';
import { keyPresses, percentile } from '../kit/keys.mjs';

const numbers = [...'1234567890'.repeat(4)];
const kinds = {
  shown: 'until it is on screen',
  cpu: 'of that on the processor',
  all: 'with all it sets off',
};
const label = (text) => ({ 'zh-CN': text, en: text });
const xEddy = (type, text, more) => ({ 'x-eddy': { type, label: label(text), ...more } });
const text = (name) => ({ type: 'string', maxLength: 200, ...xEddy('text', name) });
const number = (name) => ({ type: 'number', ...xEddy('decimal', name) });
const formula = (name, expression) => ({
  readOnly: true,
  ...xEddy('formula', name, { formula: expression }),
});
const many = (count, of) => Object.fromEntries(Array.from({ length: count }, (_, n) => of(n)));

/** Every second formula reads the one before it: the first number is read by a chain of them. */
const formulas = many(20, (n) => [
  `f${n}`,
  formula(`Formula ${n}`, n % 2 ? `f${n - 1} * 2 + n${n}` : `n0 + n${n}`),
]);

const lines = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      ...many(5, (n) => [`text${n}`, text(`Text ${n}`)]),
      ...many(4, (n) => [`number${n}`, number(`Number ${n}`)]),
      amount: formula('Amount', 'number0 * number1'),
    },
  },
  ...xEddy('subtable', 'Lines'),
};

const form = {
  schemaVersion: 1,
  key: 'wide',
  label: label('Wide'),
  titleField: 't0',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      ...many(149, (n) => [`t${n}`, text(`Text ${n}`)]),
      ...many(30, (n) => [`n${n}`, number(`Number ${n}`)]),
      ...formulas,
      lines,
    },
  },
};

const record = {
  ...many(149, (n) => [`t${n}`, `Value ${n}`]),
  ...many(30, (n) => [`n${n}`, n]),
  lines: Array.from({ length: 50 }, (_, row) => ({ text0: `Row ${row}`, number0: row, number1: 2 })),
};

async function publish(api) {
  await api.call('PUT', '/api/apps/churn/documents/form/wide', form, { 'If-None-Match': '*' });
  await api.post('/api/apps/churn/releases', { note: 'A wide form' });
  return api.post('/api/apps/churn/forms/wide/records', { values: record });
}

export async function typing({ api, product, report }) {
  const { id } = await publish(api);
  const browser = await openBrowser();
  try {
    const page = await openPage(browser, product.url, { language: 'en' });
    await page.context().request.post('/api/session', { data: { username: 'admin', password } });
    const bare = await inABareField(browser, page);
    await page.goto(`/apps/churn/data/wide/${id}`);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const drawer = page.getByRole('dialog');
    const places = {
      'a text': drawer.locator('[data-field="t3"] input'),
      'a number that a chain of formulas reads': drawer.locator('[data-field="n0"] input'),
      'a cell that its row and the total read': drawer
        .locator('tbody tr')
        .nth(20)
        .locator('[data-cell="number0"] button'),
    };
    for (const [name, place] of Object.entries(places)) {
      await place.click();
      await keyPresses(browser, page, numbers.slice(0, 5));
      const took = await keyPresses(browser, page, numbers);
      for (const [kind, what] of Object.entries(kinds)) {
        report.figure(`a key press in ${name}, ${what}, p95`, percentile(took[kind], 0.95), 'ms', {
          name: 'the same keys in a bare field of a page without script',
          value: percentile(bare[kind], 0.95),
        });
      }
    }
  } finally {
    await browser.close();
  }
}

async function inABareField(browser, page) {
  await page.goto('/q/health/live');
  await page.setContent('<input autofocus>');
  await page.locator('input').click();
  await keyPresses(browser, page, numbers.slice(0, 5));
  return keyPresses(browser, page, numbers);
}
