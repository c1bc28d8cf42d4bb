import type { Texts } from '@/shared/i18n/i18n';
import type { Language } from '@/shared/i18n/language';

const sets = {
  'zh-CN': () => import('./texts.zh-CN'),
  en: () => import('./texts.en'),
};

/** The texts of every area, and Ant Design's own, come as one chunk per language. */
export async function loadTexts(language: Language): Promise<Texts> {
  return (await sets[language]()).texts;
}

export async function loadAntdLocale(language: Language) {
  return (await sets[language]()).antdLocale;
}
