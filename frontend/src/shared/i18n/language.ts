/** The two languages of the product. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in both languages, as documents write it. */
export type Label = Partial<Record<Language, string>>;

export function isLanguage(value: unknown): value is Language {
  return value === 'zh-CN' || value === 'en';
}

/** The first language of the browser we speak; English when there is none. */
export function defaultLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    if (tag.toLowerCase().startsWith('zh')) return 'zh-CN';
    if (tag.toLowerCase().startsWith('en')) return 'en';
  }
  return 'en';
}

/** The label's text in the language, in the other one when it lacks, else the fallback. */
export function labelText(
  label: Label | string | null | undefined,
  language: Language,
  fallback = '',
): string {
  if (label === undefined || label === null) return fallback;
  if (typeof label === 'string') return label;
  const other = language === 'en' ? 'zh-CN' : 'en';
  return label[language] || label[other] || fallback;
}
