import type { Column, Row } from './columns';

/** The sum of each column that can be added up and has a number. */
export function totalsOf(rows: Row[], columns: Column[]): Record<string, number> {
  const sums = columns
    .filter(({ summed }) => summed)
    .map(({ key }) => [key, rows.map((row) => row[key]).filter((one) => typeof one === 'number')] as const)
    .filter(([, numbers]) => numbers.length > 0)
    .map(([key, numbers]) => [key, Number(numbers.reduce((a, b) => a + b, 0).toFixed(8))] as const);
  return Object.fromEntries(sums);
}
