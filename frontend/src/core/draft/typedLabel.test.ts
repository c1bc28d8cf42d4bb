import { describe, expect, it } from 'vitest';
import { typedLabel } from './typedLabel';

describe('typing a text that exists in two languages', () => {
  it('writes both while it was never translated', () => {
    expect(typedLabel(undefined, 'zh-CN', '客')).toEqual({ 'zh-CN': '客', en: '客' });
    expect(typedLabel({ 'zh-CN': '客', en: '客' }, 'zh-CN', '客户')).toEqual({ 'zh-CN': '客户', en: '客户' });
  });

  it('leaves a translation alone', () => {
    expect(typedLabel({ 'zh-CN': '客', en: 'Customer' }, 'zh-CN', '客户')).toEqual({
      'zh-CN': '客户',
      en: 'Customer',
    });
  });

  it('replaces what is only a default', () => {
    const isDefault = (text: string) => text === 'Choice';
    expect(typedLabel({ 'zh-CN': '单选', en: 'Choice' }, 'zh-CN', '等级', isDefault)).toEqual({
      'zh-CN': '等级',
      en: '等级',
    });
  });
});
