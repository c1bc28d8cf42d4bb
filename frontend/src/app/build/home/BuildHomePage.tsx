import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { appPath, useCurrentApp } from '@/core/app/useApp';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { usePhone } from '@/shared/usePhone';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { buildKinds } from '../documents/kinds';
import { useDocuments } from '../documents/useDocuments';
import { NewForm } from '../forms/NewForm';
import { useBuildApp } from '../useBuildApp';
import styles from './Home.module.css';
import { KeysCard } from './KeysCard';
import { KindCard } from './KindCard';
import { ReleasesCard } from './ReleasesCard';
import { stacked } from './stacked';

/** The documents of the app by kind, and what waits to be published. */
export default function BuildHomePage() {
  const t = useT('app.build');
  const label = useLabel();
  const navigate = useNavigate();
  const { app } = useBuildApp();
  const current = useCurrentApp();
  // Where there is no rail that leads there.
  const phone = usePhone();
  const documents = useDocuments(app);
  const changed = documents.data?.filter((d) => d.changed).length ?? 0;
  let body: React.ReactNode;
  if (documents.isPending) body = <RowsSkeleton />;
  else if (documents.isError)
    body = <ErrorState error={documents.error} onRetry={() => void documents.refetch()} />;
  else {
    const kinds = buildKinds.map((kind) => ({
      kind,
      documents: documents.data.filter((d) => d.kind === kind.kind),
    }));
    body = (
      <>
        {stacked(kinds, (one) => one.documents.length).map((stack) => (
          <div key={stack[0]?.kind.kind} className={styles.stack}>
            {stack.map((one) => (
              <KindCard key={one.kind.kind} app={app} {...one} />
            ))}
          </div>
        ))}
        <div className={styles.stack}>
          <ReleasesCard app={app} />
          <KeysCard app={app} />
        </div>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t('home.title', { app: label(current?.label, app) })}
        note={changed > 0 ? t('home.changed', { count: changed }) : t('home.unchanged')}
        actions={
          <>
            {phone && (
              <Button onClick={() => void navigate(appPath.build(app, 'menu'))}>{t('menu.title')}</Button>
            )}
            <NewForm app={app} primary={changed === 0} />
            <Button
              type={changed > 0 ? 'primary' : 'default'}
              onClick={() => void navigate(appPath.build(app, 'releases'))}
            >
              {t(changed > 0 ? 'home.publish' : 'section.releases')}
            </Button>
          </>
        }
      />
      <div className={styles.grid}>{body}</div>
    </>
  );
}
