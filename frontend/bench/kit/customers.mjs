// Made-up customers with twenty fields, the same in every run.
import { pause } from './measure.mjs';

export const fields = [
  'unified_id', 'name', 'phone', 'email', 'city', 'language', 'stage', 'value_tier', 'health_score', 'known_login_at',
  'joined_on', 'tenure_months', 'contract_type', 'contract_end', 'monthly_spend', 'total_spend', 'consent_email',
  'consent_sms', 'consent_push', 'note',
]; // prettier-ignore

const day = 86_400_000;
const cities = ['上海', '北京', '广州', '深圳', '杭州', '南京', '武汉', '成都'];

/** A repeatable number from 0 to `most`, for row and column. */
function draw(row, column, most) {
  let x = Math.imul(row + 1, 2654435761) ^ Math.imul(column + 7, 40503);
  x = Math.imul(x ^ (x >>> 15), 2246822519);
  return ((x ^ (x >>> 13)) >>> 0) % (most + 1);
}

const date = (from, days) => new Date(from + days * day).toISOString().slice(0, 10);

/** `silent` days since the last log-in; by default most customers were here lately. */
export function customer(n, now, silent = draw(n, 1, 999) < 20 ? 40 : draw(n, 2, 6)) {
  const months = draw(n, 3, 70);
  const monthly = 20 + draw(n, 4, 180);
  const login = new Date(now - silent * day - draw(n, 5, 80_000) * 1000).toISOString();
  return [
    `B${String(n).padStart(6, '0')}`,
    `客户 ${n}`,
    `138${String(10_000_000 + n)}`,
    `b${n}@example.com`,
    cities[draw(n, 6, 7)],
    draw(n, 7, 3) ? 'zh-CN' : 'en',
    'active',
    '',
    draw(n, 8, 100),
    login,
    date(now, -months * 30 - 90),
    months,
    ['monthly', 'one_year', 'two_year'][draw(n, 9, 2)],
    date(now, 120 + draw(n, 10, 700)),
    monthly,
    monthly * months,
    draw(n, 11, 9) > 0,
    draw(n, 12, 9) > 1,
    draw(n, 13, 9) > 2,
    `Row ${n}`,
  ];
}

export function file(count, now, silent) {
  const rows = [fields.join(',')];
  for (let n = 0; n < count; n++) rows.push(customer(n, now, silent).join(','));
  return rows.join('\n');
}

/** A file of the customers of these numbers in pieces: as one text it might be too long. */
export function lines(numbers, now) {
  const pieces = [fields.join(',')];
  for (const n of numbers) pieces.push(`\n${customer(n, now).join(',')}`);
  return pieces;
}

const wholes = new Set(['health_score', 'tenure_months', 'monthly_spend', 'total_spend']);

/** The same as values of a record. */
export function values(n, now) {
  return Object.fromEntries(
    customer(n, now, 3).flatMap((value, i) =>
      value === '' ? [] : [[fields[i], wholes.has(fields[i]) ? Number(value) : value]],
    ),
  );
}

/**
 * Lets one customer log in and waits for the rules: a database that has seen no change answers the same question from
 * memory, which would say nothing about the question.
 */
export async function somethingHappens({ api, now }) {
  const login = {
    id: crypto.randomUUID(),
    type: 'login',
    customer: customer(0, now)[0],
    at: new Date().toISOString(),
  };
  const { accepted } = await api.post('/api/apps/churn/events', JSON.stringify(login), {
    'Content-Type': 'application/x-ndjson',
  });
  if (accepted !== 1) throw new Error('The log-in was not taken');
  await pause(800);
}
