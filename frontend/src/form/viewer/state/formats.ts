const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const day = /^(\d{4})-(\d{2})-(\d{2})$/;
const moment =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-7]):[0-5]\d)$/;

const local = /^("(?:[^"\\]|\\.)+"|[^\s@"(),:;<>[\]\\.]+(\.[^\s@"(),:;<>[\]\\.]+)*)$/u;
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?';
const domain = new RegExp(`^(${label}|(?:${label}\\.)+\\p{L}{2,}|\\[\\d+(?:\\.\\d+){3}\\])$`, 'u');

const uri =
  /^[a-z][a-z0-9+.-]*:(\/\/\[[\da-f:.]+\])?([\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*(#([\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?$/i;

/** Which names of the top level there are only the server knows. */
function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  return at > 0 && local.test(text.slice(0, at)) && domain.test(text.slice(at + 1));
}

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
