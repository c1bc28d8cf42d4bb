/** What the server's patterns (RE2, which never explode) do not have: look-around and references back. */
const beyond = /\(\?(?:[=!]|<[=!])|\\[1-9]|\\k</;

/** Whether the server can search for a pattern. */
export function isPlainPattern(pattern: unknown): pattern is string {
  if (typeof pattern !== 'string' || beyond.test(pattern)) return false;
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

const hex = '[0-9a-fA-F]';
const byte = '(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';

/** Formats that no type of field stands for, as patterns. */
export const patternOfFormat: Partial<Record<string, string>> = {
  uuid: `^${hex}{8}(-${hex}{4}){3}-${hex}{12}$`,
  ipv4: `^${byte}(\\.${byte}){3}$`,
};
