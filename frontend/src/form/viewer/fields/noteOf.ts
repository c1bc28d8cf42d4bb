import type { LiveForm } from '@/core/api/forms';
import type { Rec } from '@/core/api/records';
import { valueText } from '@/core/values/valueText';
import type { Language } from '@/shared/i18n/language';

/** More of a record would no longer be read. */
const most = 2;

/** Values that say what they are without the name of their field. */
const telling = new Set([
  'text',
  'phone',
  'email',
  'url',
  'serial',
  'person',
  'department',
  'link',
  'region',
]);

/** What tells a record apart from others of its title: its unique key, then what lists show first that tells something. */
export function noteOf(live: LiveForm, record: Rec, language: Language): string {
  const wanted = [live.uniqueKey, ...live.listColumns].filter((key) => key !== live.table.titleField);
  const said = [...new Set(wanted)].flatMap((key) => {
    const field = live.table.fields.find((candidate) => candidate.key === key);
    if (!field || (key !== live.uniqueKey && !telling.has(field.type))) return [];
    const text = valueText(field, record.values[field.key], language, record.display[field.key]?.title);
    return text === '' || text === record.title ? [] : [text];
  });
  return said.slice(0, most).join(' · ');
}
