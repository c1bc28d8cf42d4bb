/** The first number of today, as the server writes it. */
export function sampleSerial(prefix: string, restart: string, digits: number, today: Date): string {
  const year = String(today.getFullYear());
  const month = String(today.getMonth() + 1).padStart(2, '0');
  const day = String(today.getDate()).padStart(2, '0');
  const stretch = { year, month: year + month, day: year + month + day }[restart];
  return `${prefix}${stretch === undefined ? '' : `${stretch}-`}${'1'.padStart(digits, '0')}`;
}
