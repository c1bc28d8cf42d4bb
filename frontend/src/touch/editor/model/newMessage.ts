import type { MessageChannel, MessageDocument } from '@/core/api/messages';
import type { Label } from '@/shared/i18n/language';

/** A message that can be read and saved from the first moment; `nameField` is the customer's name. */
export function newMessage(
  key: string,
  label: Label,
  channel: MessageChannel,
  nameField: string | undefined,
): MessageDocument {
  const greeting = nameField === undefined ? '' : `{{${nameField}}}`;
  return {
    schemaVersion: 1,
    key,
    label,
    channel,
    purpose: 'recovery',
    ...(channel === 'sms' ? {} : { subject: { 'zh-CN': label['zh-CN'] ?? key, en: label.en ?? key } }),
    body: { 'zh-CN': `${greeting}您好：\n\n`, en: `Hello ${greeting},\n\n` },
  };
}
