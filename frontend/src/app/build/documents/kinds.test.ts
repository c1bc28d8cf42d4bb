import { describe, expect, it } from 'vitest';
import { editorPath } from '@/core/app/editorPath';
import { documentOfPath } from './kinds';

describe('where documents are edited', () => {
  it('is a section and the key', () => {
    expect(editorPath('rule', 'silent_30')).toBe('rules/silent_30');
    expect(editorPath('case', 'x')).toBeUndefined();
    expect(editorPath('message', 'hello')).toBe('messages/hello');
    expect(editorPath('decision', 'strategy')).toBe('decisions/strategy');
  });

  it.each([
    ['rules/silent_30.rule.json', { kind: 'rule', key: 'silent_30' }],
    ['flows/recovery.bpmn', { kind: 'flow', key: 'recovery' }],
    ['app.json', undefined],
    ['rules/silent_30.json', undefined],
  ])('is found from the path %s', (path, expected) => {
    expect(documentOfPath(path)).toEqual(expected);
  });
});
