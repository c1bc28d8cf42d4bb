import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { lazy, Suspense, useState } from 'react';
import { keys } from '@/core/api/keys';
import { getRecord, getRelated, type Related } from '@/core/api/records';
import { useRememberRecord } from '@/core/recent/recentRecords';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { Tabs } from '@/shared/ui/Tabs';
import { useLiveForm } from './list/useRecordList';
import { HistoryTab } from './page/HistoryTab';
import { Overview } from './page/Overview';
import { RecordHeader } from './page/RecordHeader';
import { RelatedTab } from './page/RelatedTab';
import styles from './page/page.module.css';

const RecordDrawer = lazy(() => import('./edit/RecordDrawer'));

/** Everything about one record; for a customer, the 360° page. */
export default function RecordPage() {
  const { app = '', form = '', id = '' } = useParams();
  return <RecordView key={id} app={app} form={form} id={id} />;
}

const keyOf = ({ table, link, column }: Related) =>
  [table.key, link, ...(column === undefined ? [] : [column])].join('.');

function RecordView({ app, form, id }: { app: string; form: string; id: string }) {
  const t = useT('app.records');
  const label = useLabel();
  const [parameters, setParameters] = useSearchParams();
  const [editing, setEditing] = useState(false);
  useRememberRecord(app, form, id);
  const live = useLiveForm(app, form);
  const record = useQuery({
    queryKey: keys.record(app, form, id),
    queryFn: () => getRecord(app, form, id),
  });
  const related = useQuery({
    queryKey: [...keys.record(app, form, id), 'related'],
    queryFn: () => getRelated(app, form, id),
  });
  if (record.isError) return <ErrorState error={record.error} onRetry={() => void record.refetch()} />;
  if (live.isError) return <ErrorState error={live.error} onRetry={() => void live.refetch()} />;
  if (record.isPending || live.isPending) return <PageSkeleton />;

  const links = (related.data?.items ?? []).filter((item) => !item.table.system);
  // A form that links here by several of its fields has a tab for each.
  const named = ({ table, link: by }: Related) => {
    const name = label(table.label, table.key);
    const several = links.filter((item) => item.table.key === table.key).length > 1;
    const field = table.fields.find((one) => one.key === by);
    return several ? `${name} · ${label(field?.label, by)}` : name;
  };
  const tabs = [
    { key: 'overview', label: t('page.overview') },
    ...links.map((item) => ({ key: keyOf(item), label: named(item), count: item.count })),
    ...(live.data.form.facts ? [] : [{ key: 'history', label: t('page.history') }]),
  ];
  const wanted = parameters.get('tab') ?? 'overview';
  const tab = tabs.some((candidate) => candidate.key === wanted) ? wanted : 'overview';
  const link = links.find((item) => keyOf(item) === tab);
  return (
    <div className={styles.page}>
      <RecordHeader
        app={app}
        live={live.data}
        record={record.data}
        onEdit={() => {
          setEditing(true);
        }}
      />
      <Tabs
        className={styles.tabs}
        label={record.data.title}
        tabs={tabs}
        value={tab}
        onChange={(key) => {
          setParameters(key === 'overview' ? {} : { tab: key }, { replace: true });
        }}
      />
      <div className={styles.body} role="tabpanel">
        {tab === 'overview' && <Overview app={app} live={live.data} record={record.data} />}
        {tab === 'history' && <HistoryTab app={app} live={live.data} record={record.data} />}
        {link && <RelatedTab key={tab} app={app} related={link} id={id} />}
      </div>
      {editing && (
        <Suspense>
          <RecordDrawer
            key={record.data.version}
            app={app}
            live={live.data}
            record={record.data}
            onClose={() => {
              setEditing(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
