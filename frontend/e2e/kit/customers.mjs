// The file of customers the import reads: the public Telco set where it lies beside the project, else one like it.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './product.mjs';

const shared = join(root, '../shared/data/telco/Telco-Customer-Churn.csv');

/** The same columns, 400 customers, and every 50th without a total. */
function generated() {
  const lines = ['customerID,gender,tenure,Contract,PaymentMethod,MonthlyCharges,TotalCharges,Churn'];
  const contracts = ['Month-to-month', 'One year', 'Two year'];
  for (let n = 0; n < 400; n++) {
    const tenure = n % 24;
    const monthly = 20 + ((n * 7) % 90) + 0.5;
    const total = n % 50 === 0 ? ' ' : (tenure * monthly).toFixed(2);
    const row = [
      `T${n}`,
      n % 2 ? 'Male' : 'Female',
      tenure,
      contracts[n % 3],
      'Mailed check',
      monthly,
      total,
      'No',
    ];
    lines.push(row.join(','));
  }
  const path = join(mkdtempSync(join(tmpdir(), 'eddy-e2e-')), 'customers.csv');
  writeFileSync(path, lines.join('\n'));
  return path;
}

/** Neither file has quoted cells. */
export function customersFile() {
  const real = existsSync(shared);
  const path = real ? shared : generated();
  const [header, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const columns = header.split(',');
  const rows = lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, at) => [columns[at], cell])),
  );
  return {
    path,
    real,
    columns,
    rows,
    blanks: rows.filter((row) => row.TotalCharges.trim() === '').length,
    /** What the rule made on the spot asks for. */
    atRisk: rows.filter(
      (row) => row.Contract === 'Month-to-month' && Number(row.tenure) < 6 && Number(row.MonthlyCharges) > 70,
    ).length,
  };
}
