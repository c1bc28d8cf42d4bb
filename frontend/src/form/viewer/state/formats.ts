const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const day = /^(\d{4})-(\d{2})-(\d{2})$/;
const moment =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-7]):[0-5]\d)$/;

const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[\\p{L}0-9](?:[\\p{L}0-9-]{0,61}[\\p{L}0-9])?';
const top = '(?:\\p{L}{2,63}|[Xx][Nn]--[A-Za-z0-9-]{0,57}[A-Za-z0-9])';
const address = new RegExp(`^${atom}(?:\\.${atom})*@(?:${label}\\.)+${top}$`, 'u');
const longestName = 64;
const longest = 320;

const uri =
  /^[a-z][a-z0-9+.-]*:(\/\/\[[\da-f:.]+\])?([\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*(#([\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?$/i;

/** The same on the server: `eddy.core.field.EmailAddress`. */
const isEmail = (text: string) =>
  text.length <= longest && text.indexOf('@') <= longestName && address.test(text);

function isDay(text: string): boolean {
  const [, year, month, date] = day.exec(text) ?? [];
  if (year === undefined || Number(year) === 0) return false;
  const last = new Date(Date.UTC(2000, Number(month), 0));
  last.setUTCFullYear(Number(year), Number(month), 0);
  return Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= last.getUTCDate();
}

/** Whether a text is of a format of JSON Schema, as the server has it; formats forms do not use are all right. */
export const formats: Partial<Record<string, (text: string) => boolean>> = {
  uuid: (text) => uuid.test(text),
  date: isDay,
  'date-time': (text) => isDay(moment.exec(text)?.[1] ?? ''),
  email: isEmail,
  uri: (text) => uri.test(text),
};
