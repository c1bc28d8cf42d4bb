import { Rocket } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useApps, useCurrentApp } from '@/core/app/useApp';
import { mayAdminister, mayBuild, useUser } from '@/core/session/useSession';
import { useT } from '@/shared/i18n/i18n';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { usePhone } from '@/shared/usePhone';
import { FirstSteps } from './FirstSteps';
import { Figures } from './Figures';
import { RulesCard } from './RulesCard';
import { TodoCard } from './TodoCard';
import { tourKey } from './tourKey';
import styles from './home.module.css';

const Install = lazy(() => import('./Install'));
const Tour = lazy(() => import('./Tour'));

/** What needs attention now; for a new installation, the first steps. */
export default function HomePage() {
  const t = useT('app.home');
  const user = useUser();
  const phone = usePhone();
  const apps = useApps();
  const app = useCurrentApp();
  const [touring, setTouring] = useState(() => localStorage.getItem(tourKey) === null);
  if (apps.isPending) return <PageSkeleton />;
  if (apps.isError) return <ErrorState error={apps.error} onRetry={() => void apps.refetch()} />;
  const hour = new Date().getHours();
  const time = hour < 5 || hour >= 18 ? 'evening' : hour < 12 ? 'morning' : 'afternoon';
  return (
    <>
      <PageHeader title={t(`hello.${time}`, { name: user.name })} />
      <div className={styles.page}>
        {!app && mayAdminister(user) && <Install />}
        {!app && !mayAdminister(user) && (
          <EmptyState icon={Rocket} title={t('noApp')} text={t('noAppText')} />
        )}
        {app && (
          <>
            {app.hasSampleData && mayBuild(user) && (
              <FirstSteps
                app={app}
                onTour={() => {
                  setTouring(true);
                }}
              />
            )}
            <Figures app={app} />
            <div className={styles.columns}>
              <TodoCard />
              {mayBuild(user) && <RulesCard app={app.key} />}
            </div>
          </>
        )}
      </div>
      {app && touring && !phone && (
        <Suspense>
          <Tour
            app={app}
            onEnd={() => {
              localStorage.setItem(tourKey, 'done');
              setTouring(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
