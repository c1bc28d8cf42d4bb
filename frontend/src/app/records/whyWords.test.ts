import { describe, expect, it } from 'vitest';
import type { Match, Why } from '@/core/api/records';
import type { Table } from '@/core/api/catalog';
import { briefReasons, reasons, thenValue, whyValue } from './whyWords';

const table: Table = {
  key: 'customer',
  label: {},
  system: false,
  facts: false,
  fields: [
    { key: 'spend', label: {}, type: 'money', kind: 'NUMBER', operators: [], system: false },
    { key: 'seen', label: {}, type: 'datetime', kind: 'DATETIME', operators: [], system: false },
    {
      key: 'tier',
      label: {},
      type: 'choice',
      kind: 'CHOICE',
      options: [{ value: 'high', label: { 'zh-CN': '高', en: 'High' } }],
      operators: [],
      system: false,
    },
  ],
};
const scope = { app: 'churn', table, tables: [table], tags: [] };
const now = new Date('2026-03-10T12:00:00+08:00');
const why = (condition: Why['condition'], left?: string, holds: boolean | null = true): Why => ({
  condition,
  left,
  op: 'eq',
  holds,
});
const is = (field: string) => ({ left: { field }, op: 'eq' as const, right: { value: 1 } });
const match = (key: string, ...whys: Why[]): Match => ({
  rule: { key, label: {} },
  since: '2026-03-01T00:00:00Z',
  why: whys,
});

describe('whyValue', () => {
  it('writes what was seen as people read it', () => {
    expect(whyValue(why(is('spend'), '13371'), scope, 'en', now)).toBe('13,371');
    expect(whyValue(why(is('tier'), 'high'), scope, 'zh-CN', now)).toBe('高');
    expect(whyValue(why(is('seen'), '2026-03-07T12:00:00+08:00'), scope, 'en', now)).toBe('3 days ago');
  });

  it('writes a change as a share, not with seventy digits', () => {
    const change = {
      left: {
        change: { aggregate: 'count', over: { table: 'event', link: 'customer' } },
        as: 'ratio',
      },
      op: 'le',
      right: { value: -0.6 },
    } as const;
    expect(whyValue(why(change, '-0.66666666666666666666'), scope, 'en', now)).toBe('-67%');
  });

  it('says nothing where nothing was there', () => {
    expect(whyValue(why(is('spend')), scope, 'en', now)).toBeUndefined();
  });
});

describe('reasons', () => {
  it('leaves out what does not hold and tags that are explained beside', () => {
    const shown = reasons([
      match('silent', why(is('seen'), 'x')),
      match('risk', why({ tag: 'silent' }), why({ tag: 'other' }, undefined, false)),
    ]);
    expect(shown.map((m) => m.rule.key)).toEqual(['silent']);
  });

  it('keeps rules that have a reason of their own', () => {
    const shown = reasons([
      match('silent', why(is('seen'))),
      match('risk', why({ tag: 'silent' }), why(is('tier'))),
    ]);
    expect(shown.map((m) => m.why.length)).toEqual([1, 1]);
  });

  it('are said once where there is little room', () => {
    const same = why(is('seen'));
    expect(briefReasons([match('a', same, why(is('tier'))), match('b', same)])).toHaveLength(2);
  });
});

describe('thenValue', () => {
  const then = (field: string, left: string | undefined, before: string | undefined) =>
    thenValue({ ...why(is(field), left), then: before }, scope, 'en', now);

  it('says what was seen when the rule began to hold, if that was another value', () => {
    expect(then('spend', '5', '4049')).toBe('4,049');
    expect(then('spend', undefined, '4049')).toBe('4,049');
    expect(then('spend', '5', '5.0')).toBeUndefined();
    expect(then('spend', '5', undefined)).toBeUndefined();
  });

  it('names days, because what was three days ago then is not so now', () => {
    expect(then('seen', '2026-03-07T12:00:00+08:00', '2026-02-01T12:00:00+08:00')).toBe('2026-02-01');
    expect(then('seen', '2026-03-07T12:00:00Z', '2026-03-07T12:00:00.000Z')).toBeUndefined();
  });
});
