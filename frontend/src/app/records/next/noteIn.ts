import type { Language } from '@/shared/i18n/language';

const chinese = /\p{Script=Han}/u;

/** Of a note written as "中文 / English" the part in the reader's language; any other note whole. */
export function noteIn(note: string, language: Language): string {
  const parts = note.split(' / ');
  const [zh, en] = parts;
  if (parts.length !== 2 || !zh || !en || !chinese.test(zh) || chinese.test(en)) return note;
  return language === 'en' ? en : zh;
}
