import { Dropdown } from 'antd';
import { Check, ChevronDown } from 'lucide-react';
import { useNavigate } from 'react-router';
import { appPath, rememberApp, useApps, useCurrentApp } from '@/core/app/useApp';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { Logo } from '@/shared/ui/Logo';
import { usePhone } from '@/shared/usePhone';
import { useBuildMode } from './navigation';
import styles from './TopBar.module.css';

export function AppSwitcher() {
  const t = useT('app.frame');
  const label = useLabel();
  const navigate = useNavigate();
  const phone = usePhone();
  const building = useBuildMode();
  const apps = useApps().data ?? [];
  const current = useCurrentApp();
  const logo = phone ? <Logo size={24} /> : null;
  if (!current) return <strong className={styles.app}>{logo}Eddy</strong>;
  const name = label(current.label, current.key);
  if (apps.length < 2) {
    return (
      <span className={styles.app} style={{ cursor: 'default' }}>
        {logo}
        <span>{name}</span>
      </span>
    );
  }
  const items = apps.map((app) => ({
    key: app.key,
    label: label(app.label, app.key),
    icon: <Check size={14} style={{ visibility: app.key === current.key ? 'visible' : 'hidden' }} />,
  }));
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        onClick: ({ key }) => {
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
    </Dropdown>
  );
}
