import { savePreferences } from '@/core/api/session';
import { setLanguage, useLanguage, useT } from '@/shared/i18n/i18n';
import styles from './TopBar.module.css';

/** Switches between Chinese and English, here and in the person's settings. */
export function useLanguageSwitch() {
  const other = useLanguage() === 'en' ? ('zh-CN' as const) : ('en' as const);
  return {
    other,
    toggle: () => {
      void setLanguage(other);
      savePreferences({ language: other }).catch(() => undefined);
    },
  };
}

export function LanguageSwitch() {
  const t = useT('app.frame');
  const { other, toggle } = useLanguageSwitch();
  return (
    <button type="button" className={styles.icon} onClick={toggle} lang={other} title={t('language')}>
      {other === 'en' ? 'EN' : '中'}
    </button>
  );
}
