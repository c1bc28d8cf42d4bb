// Step 2: a file becomes customers, with every doubtful cell decided by a person.
import assert from 'node:assert/strict';
import { pick } from '../kit/pick.mjs';

export async function importCustomers({ page, api, t, look, name, language, file, skip }) {
  if (!file.real)
    skip('The public customer file is not beside the project; a generated one takes its place.');
  const digits = (count) => count.toLocaleString(language);
  const { form, table } = await api.get('/api/apps/churn/forms/customer');
  const labelOf = (key) => name(table.fields.find((field) => field.key === key));
  await page.goto('/apps/churn/import/customer');
  await page.locator('input[type=file]').setInputFiles(file.path);
  const boxOf = (column) =>
    page.getByRole('combobox', { name: t('app.imports:mapping.fieldFor', { column }) });
  const rowOf = (column) => page.getByRole('row').filter({ has: boxOf(column) });
  await rowOf('MonthlyCharges').getByText(labelOf('monthly_spend'), { exact: true }).waitFor();
  await rowOf('tenure').getByText(labelOf('tenure_months'), { exact: true }).waitFor();

  // A wrong choice shows what would go wrong, cell by cell; the right one clears it.
  await pick(page, boxOf('PaymentMethod'), labelOf('email'), { search: true });
  await page.getByText(t('app.imports:error.title', { count: file.rows.length })).waitFor();
  await page.getByRole('cell', { name: file.rows[0].PaymentMethod, exact: true }).first().waitFor();
  await look('import-errors');
  await pick(page, boxOf('PaymentMethod'), t('app.imports:mapping.skip'), { search: true });
  await page
    .getByText(t('app.imports:error.title', { count: file.rows.length }))
    .waitFor({ state: 'hidden' });

  // What has no field yet becomes one, in one click.
  const mapped = ['customerID', 'tenure', 'Contract', 'MonthlyCharges', 'TotalCharges'];
  const rest = file.columns.filter((column) => !mapped.includes(column));
  await page
    .getByRole('button', { name: t('app.imports:mapping.createAll', { count: rest.length }) })
    .click();
  await page.getByText(t('app.imports:mapping.created', { count: rest.length })).waitFor();
  const now = await api.get('/api/apps/churn/forms/customer');
  assert.equal(
    Object.keys(now.form.schema.properties).length,
    Object.keys(form.schema.properties).length + rest.length,
  );

  // Blank cells are a visible choice.
  const run = page.getByRole('button', {
    name: t('app.imports:check.run', { count: file.rows.length, rows: digits(file.rows.length) }),
  });
  const total = labelOf('total_spend');
  await page.getByText(t('app.imports:blank.line', { field: total, count: file.blanks })).waitFor();
  assert.equal(await run.isDisabled(), true);
  await pick(
    page,
    page.getByRole('combobox', { name: t('app.imports:blank.for', { field: total }) }),
    t('app.imports:blank.empty'),
  );
  await look('import-check');
  await run.click();
  await page.getByRole('progressbar').waitFor();
  const result = page.getByRole('region', { name: t('app.imports:result.done') });
  await result.waitFor({ timeout: 120_000 });
  await result.getByText(digits(file.rows.length), { exact: true }).waitFor();
  await look('import-result');
}
