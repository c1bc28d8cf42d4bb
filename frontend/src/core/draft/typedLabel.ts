import type { Label, Language } from '@/shared/i18n/language';

/**
 * The label after somebody typed in one language. A text that was never translated (the other language is empty, says
 * the same, or still says a default) follows what is typed, as documents want both.
 */
export function typedLabel(
  before: Label | undefined,
  language: Language,
  text: string,
  isDefault: (text: string) => boolean = () => false,
): Label {
  const other: Language = language === 'en' ? 'zh-CN' : 'en';
  const theirs = before?.[other] ?? '';
  const follows = theirs === '' || theirs === (before?.[language] ?? '') || isDefault(theirs);
  return { ...before, [language]: text, [other]: follows ? text : theirs };
}
