import { describe, expect, it } from 'vitest';
import type { MessageDocument } from '@/core/api/messages';
import { newMessage } from './newMessage';
import { notesOf } from './notes';

const message = (change: Partial<MessageDocument>): MessageDocument => ({
  ...newMessage('hello', { 'zh-CN': '你好', en: 'Hello' }, 'email', 'name'),
  ...change,
});
const codes = (change: Partial<MessageDocument>, unsubscribe?: boolean) =>
  notesOf(message(change), unsubscribe).map(({ code, language }) =>
    [code, language].filter(Boolean).join(' '),
  );

describe('the notes on a message', () => {
  it('are none for an e-mail in both languages', () => {
    expect(codes({})).toEqual([]);
  });

  it('name the language that is missing', () => {
    expect(codes({ body: { en: 'Hello' } })).toEqual(['missing zh-CN']);
  });

  it('name the subject that is missing, where there is a text', () => {
    expect(codes({ subject: { en: 'Hello' } })).toEqual(['subject zh-CN']);
  });

  it('ask for the way out in short messages that are no service', () => {
    const body = { 'zh-CN': '您好。退订回 T', en: 'Hello' };
    expect(codes({ channel: 'sms', purpose: 'marketing', body })).toEqual(['stop en']);
    expect(codes({ channel: 'sms', purpose: 'service', body })).toEqual([]);
  });

  it('tell whether e-mails bring a link to unsubscribe', () => {
    expect(codes({ purpose: 'marketing' }, true)).toEqual(['unsubscribe']);
    expect(codes({ purpose: 'marketing' }, false)).toEqual(['noUnsubscribe']);
    expect(codes({ purpose: 'service' }, false)).toEqual([]);
  });
});
