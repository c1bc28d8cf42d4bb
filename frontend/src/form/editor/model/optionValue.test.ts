import { describe, expect, it } from 'vitest';
import type { FormDocument } from '@/core/api/forms';
import { isReleasedOption, valueOfName } from './optionValue';
import { Revaluing } from './Revaluing';

describe('the stored value of an option', () => {
  it.each([
    ['is made of the first name', 'option_1', 'Option 1', 'VIP ke hu', 'vip_ke_hu'],
    ['follows from name to name', 'vip_ke_hu', 'VIP ke hu', 'Partner', 'partner'],
    ['tells numbers apart', 'grade_1', 'Grade 1', 'Grade 2', 'grade_2'],
    ['takes a number where another has it', 'option_1', 'Option 1', 'Won', 'won_2'],
    ['stays when the name is empty', 'option_1', 'Option 1', ' ', undefined],
    ['stays when nothing of the name can stand in it', 'option_1', 'Option 1', '2024', undefined],
    ['stays when somebody chose it', 'A-7', 'Option 1', 'VIP', undefined],
    ['stays when it says the name already', 'vip_2', 'Option 1', 'VIP', undefined],
    ['stays when it says it with a number', 'option_2', 'Option 2', 'Option', undefined],
  ])('%s', (_, value, before, after, next) => {
    expect(valueOfName(value, ['won'], before, after)).toBe(next);
  });

  it('is released once the live form offers it, whatever the field is called', () => {
    const live = { stage: { 'x-eddy': { type: 'choice', options: [{ value: 'won', label: {} }] } } };
    const renamed = { 'x-eddy': { type: 'choice', column: 'stage' } };
    expect(isReleasedOption(live, 'state', renamed, 'won')).toBe(true);
    expect(isReleasedOption(live, 'state', renamed, 'option_2')).toBe(false);
    expect(isReleasedOption(live, 'state', {}, 'won')).toBe(false);
  });
});

const choice = (...values: string[]) => ({
  type: 'string',
  enum: values,
  'x-eddy': { type: 'choice', options: values.map((value) => ({ value, label: { en: 'Name' } })) },
});
const is = (field: string, value: unknown, op: 'eq' | 'in' = 'eq') => ({
  left: { field },
  op,
  right: { value },
});

const form = (stage: string): FormDocument => ({
  schemaVersion: 1,
  key: 'deal',
  label: {},
  schema: {
    properties: {
      stage: { ...choice(stage, 'lost'), default: stage },
      other: choice('old', 'lost'),
      before: { type: 'string', 'x-eddy': { type: 'link', form: 'deal' } },
      earlier: {
        'x-eddy': {
          type: 'rollup',
          aggregate: 'count',
          over: { table: 'deal', link: 'before', where: is('stage', stage) },
        },
      },
      lines: {
        type: 'array',
        default: [{ stage: 'old' }],
        items: { properties: { stage: choice('old'), kind: choice('old') } },
        'x-eddy': { type: 'subtable' },
      },
    },
  },
  logic: [
    {
      effect: 'hide',
      fields: ['lines'],
      if: {
        all: [
          is('stage', [stage, 'lost'], 'in'),
          is('other', 'old'),
          { not: is('before.stage', stage) },
          {
            some: { table: 'deal.lines', link: 'parent' },
            holds: { any: [is('stage', 'old'), is('parent.stage', stage)] },
          },
          {
            left: { aggregate: 'last', field: 'stage', over: { table: 'deal', link: 'before' } },
            op: 'eq',
            right: { value: stage },
          },
        ],
      },
    },
    {
      effect: 'fill',
      fields: ['stage'],
      if: { left: { value: stage }, op: 'eq', right: { field: 'stage' } },
      to: { value: stage },
    },
    { effect: 'fill', fields: ['other'], if: is('other', 'lost'), to: { value: 'old' } },
  ],
  cleaning: [
    { key: 'a', kind: 'fill', fields: ['stage'], from: 'constant', value: stage, if: is('stage', stage) },
  ],
});

const linkOf = (table: string, link: string) =>
  link === 'before' || (table === 'deal.lines' && link === 'parent') ? 'deal' : undefined;

describe('giving an option another stored value', () => {
  it('changes it wherever the form says it of the field, and nowhere else', () => {
    expect(new Revaluing('deal', 'stage', 'old', 'new', linkOf).form(form('old'))).toEqual(form('new'));
  });

  it('changes a column of a sub-table alike', () => {
    const before = form('x');
    const after = new Revaluing('deal.lines', 'stage', 'old', 'new', linkOf).form(before);
    const lines = after.schema.properties['lines'];
    expect(lines?.default).toEqual([{ stage: 'new' }]);
    expect(lines?.items?.properties?.['stage']).toEqual(choice('new'));
    expect(lines?.items?.properties?.['kind']).toEqual(choice('old'));
    expect(JSON.stringify(after.logic)).toContain('"field":"stage"},"op":"eq","right":{"value":"new"}');
    expect(after.schema.properties['stage']).toEqual(before.schema.properties['stage']);
  });

  it('is not for what a formula says, or a fill of several fields', () => {
    const revaluing = new Revaluing('deal', 'stage', 'old', 'new', linkOf);
    const plain = form('old');
    expect(revaluing.isTangled(plain)).toBe(false);
    const filled = { effect: 'fill' as const, if: { all: [] }, fields: ['stage', 'other'] };
    expect(revaluing.isTangled({ ...plain, logic: [{ ...filled, to: { value: 'old' } }] })).toBe(true);
    expect(revaluing.isTangled({ ...plain, logic: [{ ...filled, to: { value: 'lost' } }] })).toBe(false);
    const formula = { 'x-eddy': { type: 'formula', formula: 'if stage = "old" then 1 else 2' } };
    const properties = { ...plain.schema.properties, formula };
    expect(revaluing.isTangled({ ...plain, schema: { properties } })).toBe(true);
  });
});
