import type { DocumentSummary } from '@/core/api/documents';
import { typedLabel } from '@/core/draft/typedLabel';
import type { Label, Language } from '@/shared/i18n/language';

/** An entry of `navigation` in `app.json`: the list of a form, a board, or a heading above those that follow it. */
export interface MenuEntry {
  form?: string;
  board?: string;
  /** In a language without a text it is that of the other one. */
  heading?: Label;
  /** What it is called in the menu; in a language without a text, as its form or board. */
  label?: Label;
  icon?: string;
  /** Whose members see it; everybody when there are none. */
  roles?: string[];
}

/** As much of `app.json` as the menu is about. */
export interface AppDocument {
  label: Label;
  navigation?: MenuEntry[];
  customer?: { form: string };
}

/** The icon of an entry for which none was chosen. */
export const usualIconOf = (entry: MenuEntry, customerForm: string | undefined): string =>
  entry.board ? 'chart' : entry.form === customerForm ? 'users' : 'database';

export type MenuKind = 'form' | 'board';

/** Tells entries but headings apart, and pages that are not in the menu yet. */
export const entryId = (entry: MenuEntry): string =>
  entry.heading ? 'heading' : entry.form ? `form/${entry.form}` : `board/${entry.board ?? ''}`;

export const kindOf = (entry: MenuEntry): MenuKind => (entry.form ? 'form' : 'board');

export const isPage = ({ kind }: Pick<DocumentSummary, 'kind'>): boolean =>
  kind === 'form' || kind === 'board';

export const entryOf = ({ kind, key }: Pick<DocumentSummary, 'kind' | 'key'>): MenuEntry =>
  kind === 'board' ? { board: key } : { form: key };

/** The document an entry leads to. */
export function documentOf<D extends Pick<DocumentSummary, 'kind' | 'key'>>(
  entry: MenuEntry,
  documents: readonly D[],
): D | undefined {
  return documents.find((document) => isPage(document) && entryId(entryOf(document)) === entryId(entry));
}

/** Forms and boards the menu does not lead to. */
export function notInMenu<D extends Pick<DocumentSummary, 'kind' | 'key'>>(
  documents: readonly D[],
  menu: readonly MenuEntry[],
): D[] {
  const there = new Set(menu.map(entryId));
  return documents.filter((document) => isPage(document) && !there.has(entryId(entryOf(document))));
}

/** The names of an entry with one typed anew; undefined when none is left. */
export function renamed(label: Label | undefined, language: Language, text: string): Label | undefined {
  const texts = Object.entries({ ...label, [language]: text }).filter(([, one]) => one.trim() !== '');
  return texts.length > 0 ? (Object.fromEntries(texts) as Label) : undefined;
}

/** A heading typed in one language; the other one follows as long as it says the same. */
export function headingTyped(heading: Label, language: Language, text: string): Label {
  const { [language]: own = '', ...rest } = typedLabel(heading, language, text);
  return renamed(rest, language, own) ?? {};
}

/** Whether no entry stands under the heading at this place, so that nobody sees it. */
export function standsAlone(menu: readonly MenuEntry[], at: number): boolean {
  const below = menu[at + 1];
  return !below || Boolean(below.heading);
}

/** The place an issue of `app.json` speaks of: which entry of the menu. */
export function entryAt(place: string | undefined): number | undefined {
  const found = /^\/navigation\/(\d+)/.exec(place ?? '');
  return found ? Number(found[1]) : undefined;
}
