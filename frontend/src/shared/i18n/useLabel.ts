import { useCallback } from 'react';
import { useLanguage } from './i18n';
import { labelText, type Label } from './language';

/** A function from a document's label to its text in the language chosen. */
export function useLabel(): (label: Label | string | undefined, fallback?: string) => string {
  const language = useLanguage();
  return useCallback((label, fallback) => labelText(label, language, fallback), [language]);
}
