import { describe, expect, it } from 'vitest';
import type { Catalog } from '@/core/api/catalog';
import { sampleTables } from '@/core/condition/testing';
import { labelText } from '@/shared/i18n/language';
import { actionWords, type ActionConfig, type WordsContext } from './actionWords';

const label = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const named = (key: string, zh: string, en: string) => ({ key, label: label(zh, en) });

const catalog = {
  tables: sampleTables,
  actions: [named('add_tag', '加标签', 'Add a tag'), named('set_field', '写入字段', 'Set a field')],
  messages: [{ ...named('ceo', 'CEO 邮件', 'CEO e-mail'), channel: 'email' }],
  flows: [{ ...named('recovery', '挽回', 'Recovery'), form: 'customer' }],
  tags: [named('silent', '沉默', 'Silent'), { key: 'new' }],
  groups: [named('silent_users', '沉默客户', 'Silent customers')],
} as unknown as Catalog;

const words = (config: ActionConfig) => {
  const context: WordsContext = {
    catalog,
    table: sampleTables[0],
    text: (text, fallback) => labelText(text, 'zh-CN', fallback),
    say: (key) => ({ yes: '是', no: '否', now: '现在', today: '今天', nothing: '空' })[key],
  };
  const { name, about } = actionWords(config, context);
  return `${name}|${about}`;
};

describe('an action in words', () => {
  it.each<[ActionConfig, string]>([
    [{ action: 'add_tag', tag: 'silent' }, '加标签|沉默'],
    [{ action: 'add_tag', tag: 'new' }, '加标签|new'],
    [{ action: 'send_message', message: 'ceo' }, 'send_message|CEO 邮件'],
    [{ action: 'start_flow', flow: 'recovery' }, 'start_flow|挽回'],
    [{ action: 'set_field', field: 'value_tier', value: 'high' }, '写入字段|价值分层 = 高'],
    [{ action: 'set_field', field: 'last_login_at', value: { moment: 'now' } }, '写入字段|最近登录 = 现在'],
    [{ action: 'set_field', field: 'consent', value: true }, '写入字段|已同意 = 是'],
    [{ action: 'set_field', field: 'balance', value: null }, '写入字段|余额 = 空'],
    [{ action: 'join_group', group: 'silent_users' }, 'join_group|沉默客户'],
    [{ action: 'freeze_marketing', days: 30 }, 'freeze_marketing|30'],
    [{ action: 'create_todo', title: label('致电', 'Call') }, 'create_todo|致电'],
    [{ action: 'unfreeze_marketing' }, 'unfreeze_marketing|'],
  ])('%j', (config, expected) => {
    expect(words(config)).toBe(expected);
  });
});
