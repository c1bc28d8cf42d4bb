import { describe, expect, it } from 'vitest';
import type { Catalog } from '@/core/api/catalog';
import { sampleTables } from '@/core/condition/testing';
import { labelText } from '@/shared/i18n/language';
import type { FlowNode } from './model/bpmn';
import { stepWords } from './stepWords';

const label = (zh: string) => ({ 'zh-CN': zh });
const catalog = {
  tables: sampleTables,
  actions: [{ key: 'add_tag', label: label('加标签') }],
  messages: [{ key: 'ceo', label: label('CEO 邮件'), channel: 'email' }],
  flows: [{ key: 'care', label: label('关怀'), form: 'customer' }],
  decisions: [{ key: 'strategy', label: label('策略') }],
  roles: [{ key: 'team', label: label('客户成功组') }],
  tags: [{ key: 'silent', label: label('沉默') }],
} as unknown as Catalog;

const words = (type: string, settings: object, more: object = {}) =>
  stepWords(
    {
      $type: `bpmn:${type}`,
      id: 'x',
      extensionElements: { $type: 'x', values: [{ $type: 'eddy:Settings', text: JSON.stringify(settings) }] },
      ...more,
    } as FlowNode,
    {
      catalog,
      table: sampleTables[0],
      text: (text, fallback) => labelText(text, 'zh-CN', fallback),
      say: (key, values) => `${key}${values ? `(${Object.values(values).join(',')})` : ''}`,
      sayValue: (key) => key,
    },
  );

describe('what a step does, in words', () => {
  it.each([
    ['ServiceTask', { action: 'send_message', message: 'ceo' }, 'channel.email · CEO 邮件'],
    ['ServiceTask', { action: 'send_message' }, 'words.unset'],
    ['ServiceTask', { action: 'add_tag', tag: 'silent' }, '加标签 沉默'],
    ['ServiceTask', {}, 'words.unset'],
    [
      'UserTask',
      { assign: { role: 'team' }, due: { workingDays: 3 } },
      '客户成功组 · words.due(period.workingDays(3))',
    ],
    ['UserTask', { assign: { owner: 'owner' } }, '客户经理'],
    ['UserTask', { assign: { user: 'lina' } }, 'lina'],
    ['UserTask', {}, 'words.nobody'],
    ['IntermediateCatchEvent', { wait: { days: 3 } }, 'words.wait(period.days(3))'],
    [
      'ReceiveTask',
      { until: { events: ['login'], touch: ['opened'] }, atMost: { days: 3 } },
      'words.atMost(words.event(login)words.ortouch.opened,period.days(3))',
    ],
    ['ReceiveTask', {}, 'words.unset'],
    ['BusinessRuleTask', { decision: 'strategy' }, '策略'],
    ['CallActivity', { flow: 'care' }, '关怀'],
    ['CallActivity', { flow: 'gone' }, 'gone'],
    ['EndEvent', { outcome: 'recovered' }, 'words.outcome(recovered)'],
    ['EndEvent', {}, ''],
    ['ExclusiveGateway', {}, ''],
  ])('%s %j', (type, settings, expected) => {
    expect(words(type, settings)).toBe(expected);
  });
});
