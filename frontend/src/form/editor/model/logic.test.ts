import { describe, expect, it } from 'vitest';
import type { FormDocument } from '@/core/api/forms';
import type { Issue } from '@/core/api/problem';
import { issuesOfRule, mentionCounts, rulesFor, rulesOf } from './logic';

const is = (field: string, value: unknown) => ({ left: { field }, op: 'eq' as const, right: { value } });

const form: FormDocument = {
  schemaVersion: 1,
  key: 'call',
  label: {},
  schema: { properties: { result: {}, reason: {}, note: {}, alone: {} } },
  logic: [
    { effect: 'show', fields: ['reason', 'note'], if: is('result', 'lost') },
    { effect: 'require', fields: ['note'], if: { all: [is('reason', 'other'), is('result', 'lost')] } },
  ],
};

describe('the rules of a form', () => {
  it('are found by the fields they change and the fields they ask for', () => {
    const at = (field?: string) => rulesOf(form, field).map((one) => one.at);
    expect(at()).toEqual([0, 1]);
    expect(at('result')).toEqual([0, 1]);
    expect(at('reason')).toEqual([0, 1]);
    expect(at('alone')).toEqual([]);
    expect(rulesFor(form, 'reason').map((one) => one.at)).toEqual([0]);
  });

  it('are counted once for each field they speak of', () => {
    expect(Object.fromEntries(mentionCounts(form))).toEqual({ reason: 2, note: 2, result: 2 });
  });

  it('keep their issues: those of the condition begin inside it', () => {
    const issue = (place: string): Issue => ({ severity: 'ERROR', code: 'x', message: '', place });
    const issues = ['/logic/1/fields', '/logic/1/if/all/0/right', '/logic/10/fields', '/schema'].map(issue);
    expect(issuesOfRule(issues, 1)).toEqual({
      own: [issue('/logic/1/fields')],
      condition: [issue('/all/0/right')],
    });
    expect(issuesOfRule(issues, 0)).toEqual({ own: [], condition: [] });
  });
});
