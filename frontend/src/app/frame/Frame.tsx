import { Suspense, useEffect, useState } from 'react';
import { Navigate, Outlet, ScrollRestoration, useLocation, useNavigate, useNavigation } from 'react-router';
import { useLive } from '@/core/live/useLive';
import { rememberApp, useCurrentApp } from '@/core/app/useApp';
import { useSessionQuery } from '@/core/session/useSession';
import { later } from '@/shared/later/later';
import { useKeys } from '@/shared/useKeys';
import { usePhone } from '@/shared/usePhone';
import { useT } from '@/shared/i18n/i18n';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { useCustomerPath } from './navigation';
import { PhoneTabs } from './PhoneTabs';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import styles from './Frame.module.css';

const KeysHelp = later(() => import('./KeysHelp'));

/** What surrounds every page for somebody signed in. */
export function Frame() {
  const session = useSessionQuery();
  const location = useLocation();
  useLive(Boolean(session.data));

  if (session.isPending) return null;
  if (session.isError) {
    return <ErrorState error={session.error} onRetry={() => void session.refetch()} fullPage />;
  }
  if (!session.data || session.data.user.mustChangePassword) {
    const from =
      location.pathname === '/' ? '' : `?to=${encodeURIComponent(location.pathname + location.search)}`;
    return <Navigate to={`/sign-in${from}`} replace />;
  }
  return <SignedIn />;
}

function SignedIn() {
  const t = useT('app.frame');
  const phone = usePhone();
  const navigate = useNavigate();
  const loading = useNavigation().state === 'loading';
  const app = useCurrentApp();
  const customerPath = useCustomerPath();
  const [help, setHelp] = useState<boolean>();

  useEffect(() => {
    if (app) rememberApp(app.key);
  }, [app]);

  useKeys({
    'g t': () => void navigate('/todos'),
    'g h': () => void navigate('/'),
    'g c': () => customerPath && void navigate(customerPath),
    '?': () => {
      setHelp(true);
    },
  });

  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#page">
        {t('skip')}
      </a>
      {!phone && <Rail />}
      <div className={styles.column}>
        <TopBar />
        {loading && (
          <div className={styles.progress} role="progressbar" aria-label={t('shared:state.loading')} />
        )}
        <main id="page" className={styles.page} tabIndex={-1}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </main>
        {phone && <PhoneTabs />}
      </div>
      {help !== undefined && (
        <Suspense>
          <KeysHelp
            open={help}
            onClose={() => {
              setHelp(false);
            }}
          />
        </Suspense>
      )}
      <ScrollRestoration />
    </div>
  );
}
