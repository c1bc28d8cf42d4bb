import { describe, expect, it } from 'vitest';
import type { FormDocument } from '@/core/api/forms';
import type { Label } from '@/shared/i18n/language';
import { control } from './layout';
import { gapOf, textGroups, worstGap } from './texts';

const both = (zh: string, en: string): Label => ({ 'zh-CN': zh, en });

const form: FormDocument = {
  schemaVersion: 1,
  key: 'call',
  label: both('沟通', 'Call'),
  schema: {
    properties: {
      loose: { 'x-eddy': { type: 'text', label: both('散', 'Loose') } },
      result: {
        'x-eddy': {
          type: 'choice',
          options: [
            { value: 'won', label: both('挽回', 'Won') },
            { value: 'lost', label: both('流失', '') },
          ],
          help: both('结果', 'Outcome'),
          label: both('结果', 'Result'),
        },
      },
      plain: { type: 'string', title: 'Plain' },
    },
  },
  ui: {
    type: 'VerticalLayout',
    elements: [
      { type: 'Group', label: both('基本', 'Basics'), elements: [control('result')] },
      control('plain'),
    ],
  },
  logic: [
    {
      effect: 'show',
      fields: ['result'],
      if: { left: { value: { en: 'no text' } }, op: 'eq', right: { value: 1 } },
    },
  ],
};

describe('the texts of a form', () => {
  it('come in reading order, each once, and nothing of conditions', () => {
    const shown = textGroups(form).map(({ id, texts }) => `${id}: ${texts.map((one) => one.kind).join(' ')}`);
    expect(shown).toEqual([
      'form: form',
      '@0: section',
      'result: label help option option',
      'plain: label',
      'loose: label',
    ]);
  });

  it('name their place in the document', () => {
    expect(textGroups(form).flatMap(({ texts }) => texts.map((one) => one.id))).toContain(
      '/schema/properties/result/x-eddy/options/1/label',
    );
  });

  it('are found without a layout too', () => {
    expect(textGroups({ ...form, ui: undefined }).map(({ id }) => id)).toEqual([
      'form',
      'loose',
      'result',
      'plain',
    ]);
  });

  it.each<[Label, string | undefined, string | undefined]>([
    [both('客户', 'Customer'), undefined, undefined],
    [both('', 'Customer'), 'missing', undefined],
    [both('客户', ' '), undefined, 'missing'],
    [{ 'zh-CN': '客户' }, undefined, 'missing'],
    [both('客户', '客户'), undefined, 'chinese'],
    [both('Competitor', 'Competitor'), 'same', undefined],
    [both('NPS', 'NPS'), undefined, undefined],
  ])('lack a translation: %j', (value, zh, en) => {
    expect(gapOf(value, 'zh-CN')).toBe(zh);
    expect(gapOf(value, 'en')).toBe(en);
    expect(worstGap(value)).toBe(en ?? zh);
  });
});
