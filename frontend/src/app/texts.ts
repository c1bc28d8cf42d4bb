import type { TextPart, Texts } from '@/shared/i18n/i18n';
import type { Language } from '@/shared/i18n/language';

const work = {
  'zh-CN': () => import('./texts.zh-CN'),
  en: () => import('./texts.en'),
};
const sets = {
  work,
  build: {
    'zh-CN': () => import('./textsOfBuild.zh-CN'),
    en: () => import('./textsOfBuild.en'),
  },
};

/** The texts of the areas of one part come as one chunk per language; Ant Design's own with those of daily work. */
export async function loadTexts(language: Language, part: TextPart): Promise<Texts> {
  return (await sets[part][language]()).texts;
}

export async function loadAntdLocale(language: Language) {
  return (await work[language]()).antdLocale;
}
