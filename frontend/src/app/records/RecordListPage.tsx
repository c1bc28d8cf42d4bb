import { Alert, Button } from 'antd';
import { Plus, SearchX, Users } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import { appPath } from '@/core/app/useApp';
import { mayBuild, mayWrite, useUser } from '@/core/session/useSession';
import { formatInteger } from '@/shared/format/number';
import { useLabel } from '@/shared/i18n/useLabel';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { later } from '@/shared/later/later';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { PageSkeleton, RowsSkeleton } from '@/shared/ui/Skeleton';
import { useBulkChange } from './bulk/useBulkChange';
import { FilterBar } from './list/FilterBar';
import { ListMenu } from './list/ListMenu';
import { ListBody } from './list/ListBody';
import { useLiveForm, useRecordList } from './list/useRecordList';
import { useSelection } from './list/useSelection';
import { ViewTabs } from './views/ViewTabs';
import { useViews } from './views/useViews';
import styles from './list/list.module.css';

const RecordDrawer = later(() => import('./edit/RecordDrawer'));
const SelectionBar = later(() => import('./bulk/SelectionBar'));

/** All records of a form. */
export default function RecordListPage() {
  const { app = '', form = '' } = useParams();
  return <RecordList key={`${app}/${form}`} app={app} form={form} />;
}

function RecordList({ app, form }: { app: string; form: string }) {
  const t = useT('app.records');
  const label = useLabel();
  const language = useLanguage();
  const user = useUser();
  const live = useLiveForm(app, form);
  const views = useViews(app, form);
  const listing = useRecordList(app, form, live.data, views);
  const selection = useSelection(listing);
  const bulk = useBulkChange(app, form);
  const [creating, setCreating] = useState(false);
  // What is typed into the search box is its own until the filters are cleared.
  const [cleared, setCleared] = useState(0);

  if (live.isPending) return <PageSkeleton />;
  if (live.isError) return <ErrorState error={live.error} onRetry={() => void live.refetch()} />;
  const { data } = live;
  const name = label(data.form.label, form);
  const { records, items, total, state, change } = listing;
  const filtered = state.filters.length > 0 || state.search !== '';
  const writable = mayWrite(user) && !data.form.facts;

  const body = () => {
    if (records.isPending) return <RowsSkeleton rows={14} />;
    if (records.isError) return <ErrorState error={records.error} onRetry={() => void records.refetch()} />;
    if (items.length > 0) {
      return (
        <>
          <ListBody app={app} live={data} listing={listing} selection={selection} />
          {(selection.count > 0 || selection.choosing || bulk.running) && (
            <Suspense>
              <SelectionBar app={app} live={data} selection={selection} bulk={bulk} />
            </Suspense>
          )}
        </>
      );
    }
    if (filtered) {
      return (
        <EmptyState icon={SearchX} title={t('list.noneFound')} text={t('list.noneFoundText')}>
          <Button
            onClick={() => {
              change({ search: '', filters: [] });
              setCleared((times) => times + 1);
            }}
          >
            {t('shared:action.clearFilters')}
          </Button>
        </EmptyState>
      );
    }
    return (
      <EmptyState
        icon={Users}
        title={t('list.empty', { name })}
        text={writable ? t('list.emptyText') : undefined}
      >
        {mayBuild(user) && (
          <Link to={appPath.import(app, form)}>
            <Button>{t('list.import')}</Button>
          </Link>
        )}
      </EmptyState>
    );
  };

  return (
    <div className={styles.page}>
      <PageHeader
        title={name}
        note={typeof total === 'number' ? formatInteger(total, language) : undefined}
        actions={
          <>
            <ListMenu app={app} form={form} listing={listing} facts={Boolean(data.form.facts)} />
            {writable && (
              <Button
                type="primary"
                icon={<Plus size={16} />}
                onClick={() => {
                  setCreating(true);
                }}
              >
                {t('list.add')}
              </Button>
            )}
          </>
        }
      >
        <ViewTabs app={app} form={form} whole={t('view.whole')} views={views} listing={listing} />
        <FilterBar
          key={`${views.view?.id ?? ''}/${cleared}`}
          app={app}
          live={data}
          listing={listing}
          selection={writable ? selection : undefined}
        />
        {views.lost && <Alert type="info" showIcon title={t('view.lost')} />}
      </PageHeader>
      {body()}
      {creating && (
        <Suspense>
          <RecordDrawer
            app={app}
            live={data}
            onClose={() => {
              setCreating(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
