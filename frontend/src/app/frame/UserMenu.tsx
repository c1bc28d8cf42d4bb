import { useQueryClient } from '@tanstack/react-query';
import { KeyRound, LogOut } from 'lucide-react';
import { useNavigate } from 'react-router';
import { signOut } from '@/core/api/session';
import { useUser } from '@/core/session/useSession';
import { useT } from '@/shared/i18n/i18n';
import { MenuButton } from '@/shared/ui/MenuButton';
import styles from './TopBar.module.css';

/** The initial letter of a Latin name, the last two characters of a Chinese one. */
export function initials(name: string): string {
  const trimmed = name.trim();
  return /^[\u4e00-\u9fff]+$/.test(trimmed) ? trimmed.slice(-2) : trimmed.slice(0, 1).toUpperCase();
}

export function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await signOut();
    client.clear();
    await navigate('/sign-in');
  };
}

export function UserMenu() {
  const t = useT('app.frame');
  const user = useUser();
  const navigate = useNavigate();
  const leave = useSignOut();
  const items = [
    { key: 'who', disabled: true, label: `${user.name} · ${t(`role.${user.role}`)}` },
    { type: 'divider' as const },
    { key: 'me', icon: <KeyRound size={14} />, label: t('me') },
    { key: 'leave', icon: <LogOut size={14} />, label: t('signOut') },
  ];
  return (
    <MenuButton
      placement="bottomRight"
      menu={{ items, onClick: ({ key }) => void (key === 'leave' ? leave() : navigate('/me')) }}
    >
      <button type="button" className={styles.userButton}>
        <span className={styles.avatar} aria-hidden="true">
          {initials(user.name)}
        </span>
        <span className="visually-hidden">{t('userMenu', { name: user.name })}</span>
      </button>
    </MenuButton>
  );
}
