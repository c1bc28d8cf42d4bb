/** A text with merge fields, taken apart: what is written, and what is filled in. */
export type MergePart =
  | { kind: 'text'; text: string }
  /** `raw` is the part as it is stored, braces included; `expression` what stands between them. */
  | { kind: 'field'; raw: string; expression: string };

/** Takes a stored text apart as the server does; a field that is not closed stays text. */
export function partsOf(text: string): MergePart[] {
  const parts: MergePart[] = [];
  let from = 0;
  const write = (to: number) => {
    if (to > from) parts.push({ kind: 'text', text: text.slice(from, to) });
  };
  for (let open = text.indexOf('{{'); open >= 0; open = text.indexOf('{{', from)) {
    const close = endOf(text, open + 2);
    if (close < 0) break;
    write(open);
    const raw = text.slice(open, close + 2);
    parts.push({ kind: 'field', raw, expression: raw.slice(2, -2).trim() });
    from = close + 2;
  }
  write(text.length);
  return parts;
}

/** Where the field ends: the next closing braces outside of a quoted text. */
function endOf(text: string, from: number): number {
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    if (quoted && text[at] === '\\') at++;
    else if (text[at] === '"') quoted = !quoted;
    else if (!quoted && text.startsWith('}}', at)) return at;
  }
  return -1;
}

export const mergeField = (expression: string): string => `{{${expression}}}`;
