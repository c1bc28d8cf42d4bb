import { Check, ChevronDown, PackagePlus } from 'lucide-react';
import { useNavigate } from 'react-router';
import type { App } from '@/core/api/apps';
import type { Label } from '@/shared/i18n/language';
import { appPath, rememberApp, useApps, useCurrentApp } from '@/core/app/useApp';
import { mayAdminister, useUser } from '@/core/session/useSession';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { Logo } from '@/shared/ui/Logo';
import { usePhone } from '@/shared/usePhone';
import { MenuButton } from '@/shared/ui/MenuButton';
import { useBuildMode } from './navigation';
import styles from './TopBar.module.css';

/** No app has this key: a key begins with a letter. */
const installKey = ':install';

/** The name of an app; with its key where another is called the same. */
function nameAmong(apps: App[], app: App, label: (text: Label, fallback: string) => string): string {
  const name = label(app.label, app.key);
  const twice = apps.filter((one) => label(one.label, one.key) === name).length > 1;
  return twice ? `${name} · ${app.key}` : name;
}

export function AppSwitcher() {
  const t = useT('app.frame');
  const label = useLabel();
  const navigate = useNavigate();
  const phone = usePhone();
  const building = useBuildMode();
  const apps = useApps().data ?? [];
  const installs = mayAdminister(useUser()) && !phone;
  const current = useCurrentApp();
  const logo = phone ? <Logo size={24} /> : null;
  if (!current) return <strong className={styles.app}>{logo}Eddy</strong>;
  const name = nameAmong(apps, current, label);
  if (apps.length < 2 && !installs) {
    return (
      <span className={styles.app} style={{ cursor: 'default' }}>
        {logo}
        <span>{name}</span>
      </span>
    );
  }
  const items = apps.map((app) => ({
    key: app.key,
    label: nameAmong(apps, app, label),
    icon: <Check size={14} style={{ visibility: app.key === current.key ? 'visible' : 'hidden' }} />,
  }));
  return (
    <MenuButton
      menu={{
        items: installs
          ? [
              ...items,
              { type: 'divider' as const },
              { key: installKey, label: t('install'), icon: <PackagePlus size={14} /> },
            ]
          : items,
        onClick: ({ key }) => {
          if (key === installKey) {
            void navigate('/install');
            return;
          }
          rememberApp(key);
          void navigate(building ? appPath.build(key) : '/');
        },
      }}
    >
      <button type="button" className={styles.app} aria-label={t('apps', { name })}>
        {logo}
        <span>{name}</span>
        <ChevronDown size={16} aria-hidden="true" />
      </button>
    </MenuButton>
  );
}
