import { Moon, Sun } from 'lucide-react';
import { savePreferences } from '@/core/api/session';
import { useT } from '@/shared/i18n/i18n';
import { setMode, useMode } from '@/shared/theme/mode';
import styles from './TopBar.module.css';

export function useThemeSwitch() {
  const other = useMode() === 'dark' ? ('light' as const) : ('dark' as const);
  return {
    other,
    toggle: () => {
      setMode(other);
      savePreferences({ theme: other }).catch(() => undefined);
    },
  };
}

export function ThemeSwitch() {
  const t = useT('app.frame');
  const { other, toggle } = useThemeSwitch();
  const name = t(`theme.${other}`);
  return (
    <button type="button" className={styles.icon} onClick={toggle} aria-label={name} title={name}>
      {other === 'dark' ? <Moon size={18} /> : <Sun size={18} />}
    </button>
  );
}
