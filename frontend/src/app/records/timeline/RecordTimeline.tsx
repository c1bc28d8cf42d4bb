import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { useT } from '@/shared/i18n/i18n';
import { ErrorState } from '@/shared/ui/ErrorState';
import { MoreButton } from '@/shared/ui/MoreButton';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { Timeline } from '../Timeline';
import pageStyles from '../page/page.module.css';
import { EmptyTimeline } from './EmptyTimeline';
import { itemHrefOnPage } from './itemHref';
import { TimelineFilters } from './TimelineFilters';
import { useTimeline } from './useTimeline';

const CaseDrawer = lazy(() => import('./CaseDrawer'));
const OpenedTouch = lazy(() => import('./OpenedTouch'));

interface Props {
  app: string;
  form: string;
  id: string;
}

/** Everything that happened, with filters that stay in the URL. */
export function RecordTimeline({ app, form, id }: Props) {
  const t = useT('app.records');
  const view = useTimeline(app, form, id);
  const { query, items } = view;
  const [parameters, setParameters] = useSearchParams();
  const opened = { case: parameters.get('case'), message: parameters.get('message') };
  const close = (name: 'case' | 'message') => () => {
    setParameters(
      (current) => {
        current.delete(name);
        return current;
      },
      { replace: true },
    );
  };
  const body = () => {
    if (query.isPending) return <RowsSkeleton rows={6} />;
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />;
    if (items.length === 0) return <EmptyTimeline view={view} />;
    return <Timeline app={app} items={items} hrefOf={(item) => itemHrefOnPage(app, item, parameters)} />;
  };
  return (
    <section className={pageStyles.card} aria-label={t('page.timeline')} aria-busy={query.isPlaceholderData}>
      <h2>{t('page.timeline')}</h2>
      <TimelineFilters view={view} />
      {body()}
      <MoreButton query={query} label={t('page.earlier')} />
      <Suspense>
        {opened.case && <CaseDrawer app={app} id={opened.case} onClose={close('case')} />}
        {opened.message && <OpenedTouch app={app} id={opened.message} onClose={close('message')} />}
      </Suspense>
    </section>
  );
}
