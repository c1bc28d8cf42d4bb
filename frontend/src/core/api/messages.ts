import type { Label, Language } from '@/shared/i18n/language';
import { request, segment } from './http';

export type MessageChannel = 'email' | 'sms' | 'push';
export type MessagePurpose = 'recovery' | 'service' | 'marketing';

export interface MessageDocument {
  schemaVersion: 1;
  key: string;
  label: Label;
  description?: Label;
  channel: MessageChannel;
  purpose: MessagePurpose;
  /** Of e-mails; merge fields are written `{{ … }}`. */
  subject?: Label;
  body: Label;
}

/** A message as one customer would read it. */
export interface WrittenMessage {
  language: Language;
  subject?: string | null;
  body: string;
  /** Blank when the customer has none on this channel. */
  address: string;
}

export interface TestWay {
  /** The caller's own address. */
  to?: string | null;
  /** Whether e-mail leaves by SMTP. */
  mail: boolean;
  /** Whether e-mail carries a link to unsubscribe. */
  unsubscribe: boolean;
}

export interface MessageAsk {
  document: MessageDocument;
  record: string;
  locale?: Language;
}

const draft = (app: string) => `/apps/${segment(app)}/messages/_draft`;

export const previewMessage = (app: string, ask: MessageAsk, signal?: AbortSignal) =>
  request<WrittenMessage>(`${draft(app)}/preview`, { method: 'POST', body: ask, signal });

export const getTestWay = (app: string) => request<TestWay>(`${draft(app)}/test`);

/** Sends the message to the caller's own address. */
export const testMessage = (app: string, ask: MessageAsk) =>
  request<{ sent: boolean; to: string; message?: string | null }>(`${draft(app)}/test`, {
    method: 'POST',
    body: ask,
  });
