import { describe, expect, it } from 'vitest';
import type { Property } from '@/core/api/forms';
import { howMany, toOne, toSeveral } from './several';

const link: Property = {
  type: 'string',
  format: 'uuid',
  readOnly: true,
  'x-eddy': {
    type: 'link',
    label: { en: 'Buyer' },
    help: { en: 'Who' },
    form: 'client',
    onDelete: 'unlink',
    column: 'who',
  },
};

const several: Property = {
  type: 'array',
  readOnly: true,
  'x-eddy': { type: 'subtable', shown: 'list', label: { en: 'Buyer' }, help: { en: 'Who' }, column: 'who' },
  items: {
    type: 'object',
    properties: {
      link: {
        type: 'string',
        format: 'uuid',
        'x-eddy': { type: 'link', label: { en: 'Buyer' }, form: 'client', onDelete: 'cascade' },
      },
    },
  },
};

describe('a field that holds one or several', () => {
  it('keeps its words and its column, and comes back as it was', () => {
    expect(toSeveral(link)).toEqual(several);
    expect(toOne(several, false)).toEqual(link);
  });

  it('does not clear what has to be filled in', () => {
    expect(toOne(several, true)['x-eddy']).not.toHaveProperty('onDelete');
  });

  it('takes the department of whoever writes along to nowhere', () => {
    const own: Property = { type: 'string', 'x-eddy': { type: 'department', default: 'own' } };
    expect(toSeveral(own).items?.properties?.['department']).toEqual({
      type: 'string',
      'x-eddy': { type: 'department' },
    });
  });

  it('is one of records, people or departments', () => {
    expect(howMany(link)).toBe('one');
    expect(howMany(several)).toBe('several');
    expect(howMany({ type: 'string', 'x-eddy': { type: 'text' } })).toBeUndefined();
    expect(howMany({ type: 'array', 'x-eddy': { type: 'subtable' } })).toBeUndefined();
  });
});
