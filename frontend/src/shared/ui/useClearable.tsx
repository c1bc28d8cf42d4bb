import { CircleX } from 'lucide-react';
import { useT } from '../i18n/i18n';

/** `allowClear` of a select, its button named in the reader's language: Ant Design knows only the English word. */
export function useClearable() {
  const t = useT('shared');
  return { clearIcon: <CircleX size={12} aria-hidden="true" />, label: t('action.clear') };
}

/** The same of an input, whose button is called as its icon is. */
export function useClearableInput() {
  const t = useT('shared');
  return { clearIcon: <CircleX size={14} role="img" aria-label={t('action.clear')} /> };
}
