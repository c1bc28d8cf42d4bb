import type { LiveForm } from '@/core/api/forms';
import type { Rec } from '@/core/api/records';
import { valueText } from '@/core/values/valueText';
import type { Language } from '@/shared/i18n/language';

/** More of a record would no longer be read. */
const most = 2;

/** What says nothing in so few words, or is too private for a list. */
const silent = new Set(['subtable', 'files', 'signature', 'rich_text', 'long_text', 'china_id', 'boolean']);

/** What tells a record apart from others of its title: its unique key, then what lists show of it first. */
export function noteOf(live: LiveForm, record: Rec, language: Language): string {
  const wanted = [live.uniqueKey, ...live.listColumns].filter((key) => key !== live.table.titleField);
  const said = [...new Set(wanted)].flatMap((key) => {
    const field = live.table.fields.find((candidate) => candidate.key === key);
    if (!field || silent.has(field.type)) return [];
    const text = valueText(field, record.values[field.key], language, record.display[field.key]?.title);
    return text === '' || text === record.title ? [] : [text];
  });
  return said.slice(0, most).join(' · ');
}
