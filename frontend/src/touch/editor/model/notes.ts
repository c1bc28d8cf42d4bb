import type { MessageDocument } from '@/core/api/messages';
import { languages, type Language } from '@/shared/i18n/language';

/** Something the writer should know; `code` is a key of the texts under `note`. */
export interface Note {
  code: string;
  severity: 'warning' | 'info';
  language?: Language;
}

const saysHowToStop = /退订|拒收|TD|\bstop\b|unsubscribe/i;

/** What a message lacks or brings, beyond what makes it wrong. `unsubscribe` tells whether mails get a link for it. */
export function notesOf(message: MessageDocument, unsubscribe: boolean | undefined): Note[] {
  const notes: Note[] = [];
  const written = languages.filter((language) => message.body[language]);
  const other = languages.find((language) => !written.includes(language));
  if (written.length === 1 && other) notes.push({ code: 'missing', severity: 'warning', language: other });
  for (const language of written) {
    if (message.channel === 'email' && !message.subject?.[language])
      notes.push({ code: 'subject', severity: 'warning', language });
    if (
      message.channel === 'sms' &&
      message.purpose !== 'service' &&
      !saysHowToStop.test(message.body[language] ?? '')
    )
      notes.push({ code: 'stop', severity: 'warning', language });
  }
  if (message.channel === 'email' && message.purpose !== 'service' && unsubscribe !== undefined)
    notes.push(
      unsubscribe
        ? { code: 'unsubscribe', severity: 'info' }
        : { code: 'noUnsubscribe', severity: 'warning' },
    );
  return notes;
}
