import { describe, expect, it } from 'vitest';
import { valueText } from './valueText';

const tier = { type: 'choice', options: [{ value: 'high', label: { 'zh-CN': '高', en: 'High' } }] };

describe('valueText', () => {
  it('writes the label of an option in the language', () => {
    expect(valueText(tier, 'high', 'zh-CN')).toBe('高');
    expect(valueText(tier, 'high', 'en')).toBe('High');
  });

  it('writes an option that is gone as its value', () => {
    expect(valueText(tier, 'huge', 'en')).toBe('huge');
  });

  it('writes money, percent and yes or no', () => {
    expect(valueText({ type: 'money' }, 1280, 'zh-CN')).toBe('¥1,280.00');
    expect(valueText({ type: 'percent' }, 0.342, 'en')).toBe('34.2%');
    expect(valueText({ type: 'boolean' }, false, 'zh-CN')).toBe('否');
  });

  it('prefers the title of what is linked', () => {
    expect(valueText({ type: 'person' }, '0192-…', 'zh-CN', '李娜')).toBe('李娜');
  });

  it('writes nothing for a missing value, but zero for zero', () => {
    expect(valueText({ type: 'integer' }, null, 'en')).toBe('');
    expect(valueText({ type: 'integer' }, 0, 'en')).toBe('0');
  });
});
