import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Merge as MergeIcon, Undo2 } from 'lucide-react';
import { Link } from 'react-router';
import { keys } from '@/core/api/keys';
import { listMerges, type Merge } from '@/core/api/merges';
import { appPath } from '@/core/app/useApp';
import { formatInteger } from '@/shared/format/number';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { DataTable, type DataColumn } from '@/shared/ui/DataTable';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { MoreButton } from '@/shared/ui/MoreButton';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { useMerge } from './useMerge';
import styles from './duplicates.module.css';

/** The merges of a form, the latest first; each can be taken back. */
export function MergesDone({ app, form }: { app: string; form: string }) {
  const t = useT('app.records');
  const language = useLanguage();
  const { busy, undo } = useMerge(app, form);
  const query = useInfiniteQuery({
    queryKey: [...keys.duplicates(app, form), 'merges'],
    queryFn: ({ pageParam }) => listMerges(app, form, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
  if (query.isPending) return <RowsSkeleton rows={6} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const merges = query.data.pages.flatMap((page) => page.items);
  if (merges.length === 0) {
    return (
      <EmptyState icon={MergeIcon} title={t('duplicates.noneDone')} text={t('duplicates.noneDoneText')} />
    );
  }
  const columns: DataColumn<Merge>[] = [
    {
      key: 'records',
      title: t('duplicates.merged'),
      render: ({ survivor, others }) => (
        <span>
          <Link to={appPath.record(app, form, survivor.id)}>{survivor.title || '—'}</Link>
          <small className={styles.from}>← {others.map(({ title }) => title || '—').join(' · ')}</small>
        </span>
      ),
    },
    {
      key: 'what',
      title: t('duplicates.what'),
      wideOnly: true,
      render: ({ fields, moved }) =>
        [
          t('duplicates.fieldsChanged', { count: fields }),
          t('duplicates.moved', { count: moved, number: formatInteger(moved, language) }),
        ].join(' · '),
    },
    { key: 'who', title: t('page.who'), wideOnly: true, render: ({ by }) => by?.name ?? t('origin.api') },
    {
      key: 'when',
      title: t('page.when'),
      width: '1%',
      render: ({ at }) => (
        <span className={styles.whole}>
          <RelativeTime at={at} />
        </span>
      ),
    },
    {
      key: 'undo',
      title: '',
      width: '1%',
      right: true,
      render: ({ id, survivor, undoneAt, undoable }) =>
        undoneAt ? (
          <span className={styles.note}>{t('duplicates.isUndone')}</span>
        ) : (
          undoable && (
            <Button
              size="small"
              icon={<Undo2 size={14} />}
              disabled={busy}
              aria-label={t('duplicates.undoOne', { title: survivor.title || '—' })}
              onClick={() => void undo(id)}
            >
              {t('shared:action.undo')}
            </Button>
          )
        ),
    },
  ];
  return (
    <div className={styles.body}>
      <DataTable label={t('duplicates.tab.done')} columns={columns} rows={merges} rowKey={({ id }) => id} />
      <MoreButton query={query} />
    </div>
  );
}
