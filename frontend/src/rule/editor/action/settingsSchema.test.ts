import { describe, expect, it } from 'vitest';
import type { Property } from '@/core/api/forms';
import { settingsSchema, settingTypeOf } from './settingsSchema';

describe('the inputs of a settings panel', () => {
  it.each<[string, Property, string | undefined]>([
    ['tag', { type: 'string', 'x-eddy': { type: 'text' } }, 'eddy.tag'],
    ['which', { type: 'string', 'x-eddy': { type: 'document', kind: 'message' } }, 'eddy.message'],
    ['flow', { type: 'string' }, 'eddy.flow'],
    ['value', { 'x-eddy': { type: 'value', of: 'field' } }, 'eddy.value'],
    ['title', { type: 'object' }, 'eddy.label'],
    ['title', { type: 'string' }, undefined],
    ['outcomes', { type: 'array' }, 'eddy.outcomes'],
    ['priority', { type: 'string', enum: ['high', 'normal'] }, undefined],
    ['days', { type: 'integer', 'x-eddy': { type: 'integer' } }, undefined],
    ['note', { type: 'string', 'x-eddy': { type: 'long_text' } }, undefined],
  ])('%s with %j', (name, property, type) => {
    expect(settingTypeOf(name, property)).toBe(type);
  });

  it('keep everything else of the schema', () => {
    const tag: Property = { type: 'string', pattern: '^a', 'x-eddy': { type: 'text', label: { en: 'Tag' } } };
    const days: Property = { type: 'integer', minimum: 1 };
    expect(settingsSchema({ type: 'object', properties: { tag, days }, required: ['tag'] })).toEqual({
      type: 'object',
      properties: { tag: { ...tag, 'x-eddy': { type: 'eddy.tag', label: { en: 'Tag' } } }, days },
      required: ['tag'],
    });
  });

  it('are none for an action without settings', () => {
    expect(settingsSchema({ type: 'object' }).properties).toEqual({});
  });
});
