import { Button } from 'antd';
import { ArrowRight } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import { appPath, useCurrentApp } from '@/core/app/useApp';
import { shortTime } from '@/core/draft/shortTime';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { buildKinds, editorPath, hasEditor } from '../documents/kinds';
import { useDocuments } from '../documents/useDocuments';
import { useBuildApp } from '../useBuildApp';
import styles from './Home.module.css';

const shownPerKind = 6;

interface MaybeLinkProps {
  to: string | undefined;
  className?: string;
  children: React.ReactNode;
}

/** A link where there is a page behind it, plain text where there is none. */
function MaybeLink({ to, className, children }: MaybeLinkProps) {
  return to === undefined ? (
    <span className={className}>{children}</span>
  ) : (
    <Link to={to} className={className}>
      {children}
    </Link>
  );
}

/** The documents of the app by kind, and what waits to be published. */
export default function BuildHomePage() {
  const t = useT('app.build');
  const label = useLabel();
  const navigate = useNavigate();
  const { app } = useBuildApp();
  const current = useCurrentApp();
  const documents = useDocuments(app);
  const changed = documents.data?.filter((d) => d.changed).length ?? 0;
  let body: React.ReactNode;
  if (documents.isPending) body = <RowsSkeleton />;
  else if (documents.isError)
    body = <ErrorState error={documents.error} onRetry={() => void documents.refetch()} />;
  else {
    body = buildKinds.map(({ kind, path, icon: Icon }) => {
      const all = documents.data.filter((d) => d.kind === kind);
      const newest = [...all].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
      const first = newest
        .sort((a, b) => Number(b.changed) - Number(a.changed))
        .slice(0, hasEditor(kind) ? shownPerKind : undefined);
      return (
        <section key={kind} className={styles.card}>
          <MaybeLink to={hasEditor(kind) ? appPath.build(app, path) : undefined} className={styles.cardHead}>
            <span className={styles.icon}>
              <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
            </span>
            <h2>{t(`section.${kind}`)}</h2>
            <span className={styles.count}>{all.length}</span>
          </MaybeLink>
          <p className={styles.about}>{t(`about.${kind}`)}</p>
          <ul>
            {first.map((document) => (
              <li key={document.key} className={styles.item}>
                <MaybeLink
                  to={hasEditor(kind) ? appPath.build(app, editorPath(kind, document.key)) : undefined}
                >
                  {label(document.label, document.key)}
                </MaybeLink>
                {document.changed && (
                  <span className={styles.dot} title={t('changed')} aria-label={t('changed')} role="img" />
                )}
                <span className={styles.when}>{shortTime(document.updatedAt)}</span>
              </li>
            ))}
          </ul>
          {hasEditor(kind) && (
            <Link to={appPath.build(app, path)} className={styles.all}>
              {all.length > shownPerKind ? t('home.all', { count: all.length }) : t('home.open')}
              <ArrowRight size={14} aria-hidden="true" />
            </Link>
          )}
        </section>
      );
    });
  }
  return (
    <>
      <PageHeader
        title={t('home.title', { app: label(current?.label, app) })}
        note={changed > 0 ? t('home.changed', { count: changed }) : t('home.unchanged')}
        actions={
          <Button
            type={changed > 0 ? 'primary' : 'default'}
            onClick={() => void navigate(appPath.build(app, 'releases'))}
          >
            {t(changed > 0 ? 'home.publish' : 'section.releases')}
          </Button>
        }
      />
      <div className={styles.grid}>{body}</div>
    </>
  );
}
