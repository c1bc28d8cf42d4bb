import { Hammer, KeyRound, Network, Settings, UserCog } from 'lucide-react';
import { NavLink, useLocation } from 'react-router';
import { useBuildEntries } from '@/app/build/useBuildEntries';
import { mayAdminister, useUser } from '@/core/session/useSession';
import { useT } from '@/shared/i18n/i18n';
import { Logo } from '@/shared/ui/Logo';
import { activeEntry, inGroups, isActive, useBuildMode, useWorkEntries, type NavEntry } from './navigation';
import styles from './Rail.module.css';

function useAdminEntries(): NavEntry[] {
  const t = useT('app.frame');
  if (!mayAdminister(useUser())) return [];
  return [
    { key: 'users', to: '/admin/users', label: t('nav.users'), icon: UserCog },
    { key: 'departments', to: '/admin/departments', label: t('nav.departments'), icon: Network },
    { key: 'keys', to: '/admin/keys', label: t('nav.keys'), icon: KeyRound },
    { key: 'settings', to: '/admin/settings', label: t('nav.settings'), icon: Settings },
  ];
}

/** The left rail: where one can go in the current mode. */
export function Rail() {
  const t = useT('app.frame');
  const building = useBuildMode();
  const work = useWorkEntries();
  const build = useBuildEntries();
  const admin = useAdminEntries();
  const { pathname } = useLocation();
  const entries = building ? build : work;
  const active = activeEntry(pathname, entries);

  return (
    <nav className={styles.rail} aria-label={t('nav.main')}>
      <NavLink to="/" className={styles.logo} aria-label={t('nav.home')}>
        {building ? <Hammer size={20} aria-hidden="true" /> : <Logo size={30} />}
      </NavLink>
      <div className={styles.entries}>
        {inGroups(entries).map((group) => (
          <Group key={group[0]?.key} group={group} active={active} />
        ))}
      </div>
      {!building && admin.length > 0 && (
        <ul className={styles.foot}>
          {admin.map((entry) => (
            <Entry key={entry.key} entry={entry} active={isActive(pathname, entry.to)} />
          ))}
        </ul>
      )}
    </nav>
  );
}

function Group({ group, active }: { group: NavEntry[]; active: string | undefined }) {
  const heading = group[0]?.heading;
  return (
    <div className={styles.group}>
      {heading && (
        <span className={styles.heading} aria-hidden="true">
          {heading}
        </span>
      )}
      <ul aria-label={heading || undefined}>
        {group.map((entry) => (
          <Entry key={entry.key} entry={entry} active={entry.key === active} />
        ))}
      </ul>
    </div>
  );
}

function Entry({ entry, active }: { entry: NavEntry; active: boolean }) {
  const t = useT('app.frame');
  const Icon = entry.icon;
  return (
    <li>
      <NavLink
        to={entry.to}
        className={styles.entry}
        aria-current={active ? 'page' : undefined}
        data-active={active}
      >
        <span className={styles.icon}>
          <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
          {entry.badge ? (
            <span
              className={styles.badge}
              data-urgent={entry.urgent}
              aria-label={t('badge', { count: entry.badge })}
            >
              {entry.badge > 99 ? '99+' : entry.badge}
            </span>
          ) : null}
        </span>
        <span className={styles.label}>{entry.label}</span>
      </NavLink>
    </li>
  );
}
