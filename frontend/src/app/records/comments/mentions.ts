import type { Person } from '@/core/api/users';

export type TextPart = { text: string } | { person: Person };

const mention = /@\{([0-9a-f-]{36})\}/g;

/** A comment's text in parts: what was written, and the people named in it. */
export function partsOf(text: string, people: Person[]): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(mention)) {
    const person = people.find(({ id }) => id === match[1]);
    if (!person) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ person });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

/** The text as people type it: `@Li Na`. */
export function typed(text: string, people: Person[]): string {
  return partsOf(text, people)
    .map((part) => ('text' in part ? part.text : `@${part.person.name}`))
    .join('');
}

/** What was typed, with the people chosen while typing; longer names go first, for one may begin another. */
export function stored(text: string, chosen: Person[]): string {
  const byLength = [...chosen].sort((a, b) => b.name.length - a.name.length);
  return byLength.reduce((now, { id, name }) => now.replaceAll(`@${name}`, `@{${id}}`), text).trim();
}
