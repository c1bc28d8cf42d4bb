import type { Marked, SearchGroup } from '@/core/api/search';
import { appPath } from '@/core/app/useApp';
import type { Label } from '@/shared/i18n/language';

/** One line of the answer that can be chosen. */
export interface Entry {
  key: string;
  title: Marked;
  /** Fields that hold a word, below the title. */
  notes: { name: string; text: Marked }[];
  /** Where it leads; none for the line that shows more. */
  to?: string;
  at?: string;
}

/** Lines under one heading. */
export interface Section {
  key: string;
  title: string;
  /** How many there are in all, where more were found than are shown. */
  total?: number;
  /** How many are shown. */
  shown: number;
  entries: Entry[];
}

type Name = (label: Label) => string;

const plain = (text: string): Marked => ({ text, marks: [] });

function entriesOf(group: SearchGroup, name: Name, unnamed: string): Entry[] {
  return group.hits.map((hit) => ({
    key: hit.record,
    title: hit.title.text ? hit.title : plain(unnamed),
    notes: hit.matches.map((match) => ({ name: name(match.label), text: match.text })),
    to: appPath.record(group.app, group.form, hit.record),
    at: hit.updatedAt,
  }));
}

const moreEntry = (group: SearchGroup, text: string): Entry => ({
  key: `more-${group.app}-${group.form}`,
  title: plain(text),
  notes: [],
});

/** A section for each form; the app is named where it is not the one people are in. */
export function foundSections(
  groups: SearchGroup[],
  app: string,
  name: Name,
  unnamed: string,
  more?: string,
): Section[] {
  return groups.map((group) => ({
    key: `${group.app}/${group.form}`,
    title: group.app === app ? name(group.label) : [name(group.appLabel), name(group.label)].join(' · '),
    total: group.total > group.hits.length ? group.total : undefined,
    shown: group.hits.length,
    entries: [
      ...entriesOf(group, name, unnamed),
      ...(more && group.total > group.hits.length ? [moreEntry(group, more)] : []),
    ],
  }));
}

/** The records opened last, in that order, each with the name of its form. */
export function recentEntries(
  groups: SearchGroup[],
  order: { record: string }[],
  name: Name,
  unnamed: string,
): Entry[] {
  const known = new Map(
    groups.flatMap((group) =>
      entriesOf(group, name, unnamed).map((entry): [string, Entry] => [
        entry.key,
        { ...entry, notes: [{ name: '', text: plain(name(group.label)) }] },
      ]),
    ),
  );
  return order.flatMap(({ record }) => known.get(record) ?? []);
}

/** Pages whose name holds the text. */
export function pageEntries(pages: { key: string; label: string; to: string }[], text: string): Entry[] {
  const needle = text.toLowerCase();
  return pages
    .filter((page) => page.label.toLowerCase().includes(needle))
    .slice(0, text ? 3 : 8)
    .map((page) => {
      const start = page.label.toLowerCase().indexOf(needle);
      const marks = text ? [{ start, length: text.length }] : [];
      return { key: `page-${page.key}`, title: { text: page.label, marks }, notes: [], to: page.to };
    });
}
