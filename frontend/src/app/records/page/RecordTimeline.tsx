import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { History } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { keys } from '@/core/api/keys';
import { getTimeline, type TimelineKind } from '@/core/api/records';
import { useT } from '@/shared/i18n/i18n';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { MoreButton } from '@/shared/ui/MoreButton';
import { Timeline } from '../Timeline';
import styles from './page.module.css';

const kinds: TimelineKind[] = ['event', 'record', 'touch', 'todo', 'tag', 'case', 'change', 'comment'];

interface Props {
  app: string;
  form: string;
  id: string;
}

/** Everything that happened, with filters by kind that stay in the URL. */
export function RecordTimeline({ app, form, id }: Props) {
  const t = useT('app.records');
  const [parameters, setParameters] = useSearchParams();
  const chosen = kinds.filter((kind) => parameters.get('kinds')?.split(',').includes(kind));
  const query = useInfiniteQuery({
    queryKey: [...keys.record(app, form, id), 'timeline', chosen],
    queryFn: ({ pageParam }) =>
      getTimeline(app, form, id, { kinds: chosen.length > 0 ? chosen : undefined, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const choose = (next: TimelineKind[]) => {
    setParameters(next.length > 0 ? { kinds: next.join(',') } : {}, { replace: true });
  };
  const body = () => {
    if (query.isPending) return <RowsSkeleton rows={6} />;
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />;
    if (items.length === 0) {
      return (
        <EmptyState
          icon={History}
          title={t(chosen.length > 0 ? 'page.noneOfKind' : 'page.nothingYet')}
          compact
        >
          {chosen.length > 0 && (
            <Button
              onClick={() => {
                choose([]);
              }}
            >
              {t('shared:action.clearFilters')}
            </Button>
          )}
        </EmptyState>
      );
    }
    return <Timeline app={app} items={items} />;
  };
  return (
    <section className={styles.card} aria-label={t('page.timeline')}>
      <div className={styles.cardHead}>
        <h2>{t('page.timeline')}</h2>
        <div className={styles.kinds} role="group" aria-label={t('page.kinds')}>
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              aria-pressed={chosen.includes(kind)}
              onClick={() => {
                choose(chosen.includes(kind) ? chosen.filter((other) => other !== kind) : [...chosen, kind]);
              }}
            >
              {t(`kind.${kind}`)}
            </button>
          ))}
        </div>
      </div>
      {body()}
      <MoreButton query={query} label={t('page.earlier')} />
    </section>
  );
}
