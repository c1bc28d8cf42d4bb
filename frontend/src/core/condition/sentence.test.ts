import { describe, expect, it } from 'vitest';
import type { Condition } from '@/core/api/condition';
import { sentence, sentenceText } from './sentence';
import { sampleScope, speaking } from './testing';

const zh = await speaking('zh-CN');
const en = await speaking('en');

const survey = { table: 'survey', link: 'customer', on: 'answered_at' };
const events = { table: 'event', link: 'customer', on: 'at' };

/** Each condition of docs/formats/condition.md's language, as it is read aloud. */
const cases: [Condition, string, string][] = [
  [
    { left: { field: 'value_tier' }, op: 'eq', right: { value: 'high' } },
    '价值分层 是 高',
    'Value tier is High',
  ],
  [
    { left: { field: 'value_tier' }, op: 'in', right: { value: ['high', 'low'] } },
    '价值分层 是 高、低 之一',
    'Value tier is one of High, Low',
  ],
  [
    { left: { field: 'last_login_at' }, op: 'lt', right: { moment: 'now', minus: { days: 30 } } },
    '最近登录 早于 30 天前',
    'Last login is before 30 days ago',
  ],
  [
    { left: { field: 'contract_end' }, op: 'le', right: { moment: 'today', plus: { days: 1 } } },
    '合同到期 不晚于 1 天后',
    'Contract end is not after 1 day from now',
  ],
  [
    { left: { field: 'last_login_at' }, op: 'ge', right: { moment: 'caseStart' } },
    '最近登录 不早于 流程开始时',
    'Last login is not before the start of the flow',
  ],
  [
    { left: { field: 'last_login_at' }, op: 'ge', right: { moment: 'startOfMonth', minus: { weeks: 2 } } },
    '最近登录 不早于 本月 1 日前 2 周',
    'Last login is not before 2 weeks before the 1st of this month',
  ],
  [
    { left: { field: 'name' }, op: 'contains', right: { value: '张' } },
    '姓名 包含 “张”',
    'Name contains “张”',
  ],
  [
    { left: { field: 'account.city' }, op: 'notEmpty' },
    '公司 的 城市 不为空',
    'City of Account is not empty',
  ],
  [{ left: { field: 'consent' }, op: 'eq', right: { value: true } }, '已同意 为“是”', 'Consent is “Yes”'],
  [
    { left: { field: 'owner' }, op: 'eq', right: { user: true } },
    '客户经理 是 当前用户',
    'Owner is the current user',
  ],
  [
    { left: { field: 'team' }, op: 'within', right: { user: 'department' } },
    '部门 位于 我的部门',
    'Team is in my department',
  ],
  [{ left: { field: 'owner' }, op: 'within', right: { value: 'd1' } }, '客户经理 位于 d1', 'Owner is in d1'],
  [
    { left: { field: 'balance' }, op: 'gt', right: { field: 'balance' } },
    '余额 大于 余额',
    'Balance is more than Balance',
  ],
  [
    {
      every: { ...survey, last: 3 },
      holds: { left: { field: 'nps' }, op: 'lt', right: { value: 6 } },
    },
    '最近 3 条调查每一条都满足（评分 小于 6）',
    'each of the last 3 of surveys has (Score is less than 6)',
  ],
  [
    { none: survey, holds: { left: { field: 'nps' }, op: 'ge', right: { value: 9 } } },
    '调查没有一条满足（评分 至少 9）',
    'none of surveys has (Score is at least 9)',
  ],
  [{ some: survey, holds: { all: [] } }, '至少有一条调查', 'there is at least one of surveys'],
  [
    { none: { ...survey, within: { days: 30 } }, holds: { all: [] } },
    '没有最近 30 天的调查',
    'there is none of surveys in the last 30 days',
  ],
  [
    {
      left: {
        aggregate: 'count',
        over: {
          ...events,
          this: 'month',
          where: { left: { field: 'type' }, op: 'eq', right: { value: 'complaint' } },
        },
      },
      op: 'gt',
      right: { value: 3 },
    },
    '本月的行为（类型 是 “complaint”）条数 大于 3',
    'the number of events (Type is “complaint”) this month is more than 3',
  ],
  [
    {
      left: {
        aggregate: 'sum',
        field: 'amount',
        over: { table: 'order', link: 'customer', within: { days: 90 } },
      },
      op: 'ge',
      right: { value: 1000 },
    },
    '最近 90 天的订单的金额合计 至少 1000',
    'the total Amount of orders in the last 90 days is at least 1000',
  ],
  [
    {
      left: { change: { aggregate: 'count', over: { ...events, within: { days: 30 } } }, as: 'ratio' },
      op: 'le',
      right: { value: -0.6 },
    },
    '最近 30 天的行为条数与上一个 30 天相比下降至少 60%',
    'the number of events in the last 30 days, against the 30 days before, is down by at least 60%',
  ],
  [{ tag: 'silent' }, '带有标签 沉默', 'has the tag Silent'],
  [
    { tag: 'silent', heldFor: { days: 7 } },
    '带有标签 沉默 已满 7 天',
    'has had the tag Silent for at least 7 days',
  ],
  [{ not: { tag: 'silent' } }, '不满足（带有标签 沉默）', 'not (has the tag Silent)'],
  [
    { all: [{ tag: 'silent' }, { any: [{ left: { field: 'name' }, op: 'empty' }, { tag: 'silent' }] }] },
    '带有标签 沉默，且 （姓名 为空，或 带有标签 沉默）',
    'has the tag Silent and (Name is empty or has the tag Silent)',
  ],
  [{ all: [] }, '没有条件，总是成立', 'no condition: always true'],
];

describe('a condition read aloud', () => {
  it.each(cases)('%j', (condition, chinese, english) => {
    expect(sentenceText(condition, sampleScope, zh)).toBe(chinese);
    expect(sentenceText(condition, sampleScope, en)).toBe(english);
  });

  it('names people and records it knows', () => {
    const condition: Condition = { left: { field: 'owner' }, op: 'eq', right: { value: 'u1' } };
    expect(sentenceText(condition, sampleScope, { ...zh, names: { u1: '李娜' } })).toBe('客户经理 是 李娜');
  });

  it('names the results of a flow', () => {
    const scope = {
      ...sampleScope,
      caseValues: [{ name: 'call', label: { 'zh-CN': '致电结果', en: 'Call' } }],
    };
    const condition: Condition = { left: { case: 'call' }, op: 'eq', right: { value: 'x' } };
    expect(sentenceText(condition, scope, zh)).toBe('致电结果 是 “x”');
  });

  it('says the key of a field that is gone, so that it can be found', () => {
    const condition: Condition = { left: { field: 'gone' }, op: 'empty' };
    expect(sentenceText(condition, sampleScope, en)).toBe('gone is empty');
  });

  it('tells fields and values from words', () => {
    const parts = sentence({ left: { field: 'name' }, op: 'eq', right: { value: 'x' } }, sampleScope, en);
    expect(parts.map((p) => p.kind)).toEqual(['field', 'word', 'value']);
  });
});
