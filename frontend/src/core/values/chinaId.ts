const pattern = /^[1-9]\d{5}((?:19|20)\d{2})(\d{2})(\d{2})\d{3}[\dX]$/;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** Whether a text is the number of a Chinese identity card: a real date of birth and a matching last digit. */
export function isChinaId(text: string): boolean {
  const number = text.toUpperCase();
  const [, year = '', month = '', day = ''] = pattern.exec(number) ?? [];
  const birth = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (year === '' || birth.getUTCMonth() + 1 !== Number(month) || birth.getUTCDate() !== Number(day))
    return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return checks[sum % 11] === number[17];
}

/** Its ends, which are enough to tell people apart in a list. */
export const maskedChinaId = (text: string): string =>
  text.length < 8 ? text : `${text.slice(0, 3)}${'*'.repeat(text.length - 7)}${text.slice(-4)}`;
