import { useCurrentApp } from '@/core/app/useApp';
import { mayBuild, useUser } from '@/core/session/useSession';
import { usePhone } from '@/shared/usePhone';
import { AppSwitcher } from './AppSwitcher';
import { LanguageSwitch } from './LanguageSwitch';
import { Bell } from './mentions/Bell';
import { ModeSwitch } from './ModeSwitch';
import { Search } from './search/Search';
import { ThemeSwitch } from './ThemeSwitch';
import { UserMenu } from './UserMenu';
import styles from './TopBar.module.css';

export function TopBar() {
  const user = useUser();
  const app = useCurrentApp();
  const phone = usePhone();
  return (
    <header className={styles.bar}>
      <AppSwitcher />
      {!phone && app && mayBuild(user) && <ModeSwitch app={app.key} />}
      <div className={styles.space} />
      {app && <Search app={app} />}
      <Bell />
      {!phone && (
        <>
          <LanguageSwitch />
          <ThemeSwitch />
          <UserMenu />
        </>
      )}
    </header>
  );
}
