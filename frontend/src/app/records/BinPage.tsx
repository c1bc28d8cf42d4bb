import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { Search, SearchX, Trash2 } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { listBin } from '@/core/api/bin';
import { keys } from '@/core/api/keys';
import { appPath } from '@/core/app/useApp';
import { formatInteger } from '@/shared/format/number';
import { useLabel } from '@/shared/i18n/useLabel';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { useClearableInput } from '@/shared/ui/useClearable';
import { BinBar } from './bin/BinBar';
import { BinTable } from './bin/BinTable';
import { useBinActions } from './bin/useBinActions';
import { useLiveForm } from './list/useRecordList';
import { useSelection } from './list/useSelection';
import styles from './bin/bin.module.css';

/** The deleted records of a form, until somebody takes them back or deletes them for good. */
export default function BinPage() {
  const t = useT('app.records');
  const clearable = useClearableInput();
  const label = useLabel();
  const language = useLanguage();
  const { app = '', form = '' } = useParams();
  const [parameters, setParameters] = useSearchParams();
  const search = useDeferredValue(parameters.get('q') ?? '').trim();
  const live = useLiveForm(app, form);
  const bin = useInfiniteQuery({
    queryKey: keys.bin(app, form, search),
    queryFn: ({ pageParam }) => listBin(app, form, search, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  });
  const items = bin.data?.pages.flatMap((page) => page.items) ?? [];
  const total = bin.data?.pages[0]?.total;
  const selection = useSelection({ items, total, asked: { search } });
  const actions = useBinActions(app, form, selection.clear);
  const name = label(live.data?.form.label, form);

  const body = () => {
    if (bin.isPending) return <RowsSkeleton rows={8} />;
    if (bin.isError) return <ErrorState error={bin.error} onRetry={() => void bin.refetch()} />;
    if (items.length === 0) {
      return search ? (
        <EmptyState icon={SearchX} title={t('list.noneFound')} text={t('bin.noneFoundText')} />
      ) : (
        <EmptyState icon={Trash2} title={t('bin.empty')} text={t('bin.emptyText')} />
      );
    }
    return (
      <div className={styles.body}>
        <BinTable items={items} selection={selection} onRestore={(item) => void actions.restore([item.id])} />
        {bin.hasNextPage && (
          <Button
            className={styles.more}
            loading={bin.isFetchingNextPage}
            onClick={() => void bin.fetchNextPage()}
          >
            {t('shared:action.more')}
          </Button>
        )}
      </div>
    );
  };
  return (
    <div>
      <PageHeader
        above={[{ to: appPath.data(app, form), name }]}
        title={t('bin.title')}
        note={typeof total === 'number' ? formatInteger(total, language) : undefined}
      >
        <Input
          className={styles.search}
          allowClear={clearable}
          prefix={<Search size={14} aria-hidden="true" />}
          placeholder={t('list.search')}
          aria-label={t('list.search')}
          defaultValue={parameters.get('q') ?? ''}
          onChange={(event) => {
            setParameters(event.target.value ? { q: event.target.value } : {}, { replace: true });
          }}
        />
      </PageHeader>
      {body()}
      {selection.count > 0 && <BinBar app={app} form={form} selection={selection} actions={actions} />}
    </div>
  );
}
