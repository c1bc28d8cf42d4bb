import { Link } from 'react-router';
import { appPath } from '@/core/app/useApp';
import { useT } from '@/shared/i18n/i18n';
import { useBuildMode } from './navigation';
import styles from './TopBar.module.css';

/** The one switch between working with an app and building it. */
export function ModeSwitch({ app }: { app: string }) {
  const t = useT('app.frame');
  const building = useBuildMode();
  return (
    <nav className={styles.modes} aria-label={t('mode.label')}>
      <Link to="/" aria-current={building ? undefined : 'true'}>
        {t('mode.work')}
      </Link>
      <Link to={appPath.build(app)} aria-current={building ? 'true' : undefined}>
        {t('mode.build')}
      </Link>
    </nav>
  );
}
