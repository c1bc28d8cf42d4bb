import { describe, expect, it } from 'vitest';
import { defaultLanguage, labelText } from './language';

describe('labelText', () => {
  it('falls back to the other language, then to what is given', () => {
    expect(labelText({ 'zh-CN': '客户', en: 'Customer' }, 'en')).toBe('Customer');
    expect(labelText({ 'zh-CN': '客户' }, 'en')).toBe('客户');
    expect(labelText({}, 'en', 'customer')).toBe('customer');
    expect(labelText(null, 'en', 'customer')).toBe('customer');
  });
});

describe('defaultLanguage', () => {
  it('takes the first language of the browser we speak', () => {
    expect(defaultLanguage(['fr-FR', 'zh-TW', 'en'])).toBe('zh-CN');
    expect(defaultLanguage(['fr'])).toBe('en');
  });
});
