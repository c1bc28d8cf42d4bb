import { useQueries, useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { keys } from '@/core/api/keys';
import { getDuplicateFields } from '@/core/api/merges';
import { appPath } from '@/core/app/useApp';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { PageSkeleton, RowsSkeleton } from '@/shared/ui/Skeleton';
import { Tabs } from '@/shared/ui/Tabs';
import { Compare } from './duplicates/Compare';
import { FieldChoice } from './duplicates/FieldChoice';
import { duplicateCount, firstFound } from './duplicates/firstFound';
import { Groups } from './duplicates/Groups';
import { MergesDone } from './duplicates/MergesDone';
import styles from './duplicates/duplicates.module.css';
import { useLiveForm } from './list/useRecordList';

const tabs = ['found', 'done'] as const;

/** Records that are likely the same, to be compared and merged; and the merges that were done. */
export default function DuplicatesPage() {
  const t = useT('app.records');
  const label = useLabel();
  const { app = '', form = '' } = useParams();
  const [parameters, setParameters] = useSearchParams();
  const live = useLiveForm(app, form);
  const fields = useQuery({
    queryKey: [...keys.duplicates(app, form), 'fields'],
    queryFn: () => getDuplicateFields(app, form),
    staleTime: 300_000,
  });
  const counts = useQueries({
    queries: (fields.data?.telling ?? []).map((key) => duplicateCount(app, form, key)),
  });
  if (live.isError) return <ErrorState error={live.error} onRetry={() => void live.refetch()} />;
  if (fields.isError) return <ErrorState error={fields.error} onRetry={() => void fields.refetch()} />;
  if (live.isPending || fields.isPending) return <PageSkeleton />;

  const merging = parameters.get('merge')?.split(',').filter(Boolean) ?? [];
  const tab = parameters.get('tab') === 'done' ? 'done' : 'found';
  const asked = parameters.get('by')?.split(',').filter(Boolean) ?? [];
  const by = asked.length > 0 ? asked : firstFound(fields.data.telling, counts);
  const set = (next: Record<string, string>) => {
    const kept = Object.fromEntries(
      [...parameters].filter(([key]) => key !== 'merge' && key !== 'tab' && !(key in next)),
    );
    setParameters({ ...kept, ...next });
  };
  const name = label(live.data.form.label, form);
  const looking = asked.length === 0 && by.length === 0;
  const comparing = merging.length > 1;
  return (
    <div className={styles.page}>
      <PageHeader
        above={[
          { to: appPath.data(app, form), name },
          ...(comparing ? [{ to: appPath.duplicates(app, form), name: t('duplicates.title') }] : []),
        ]}
        title={comparing ? t('duplicates.compareTitle', { count: merging.length }) : t('duplicates.title')}
      >
        {comparing ? (
          <p className={styles.intro}>{t('duplicates.compareText')}</p>
        ) : (
          <Tabs
            label={t('duplicates.title')}
            tabs={tabs.map((key) => ({ key, label: t(`duplicates.tab.${key}`) }))}
            value={tab}
            onChange={(key) => {
              set(key === 'done' ? { tab: key } : {});
            }}
          />
        )}
      </PageHeader>
      {comparing ? (
        <Compare
          app={app}
          live={live.data}
          ids={merging}
          onIds={(ids) => {
            set({ merge: ids.join(',') });
          }}
          onDone={() => {
            set({});
          }}
        />
      ) : tab === 'done' ? (
        <MergesDone app={app} form={form} />
      ) : (
        <>
          <FieldChoice
            app={app}
            live={live.data}
            fields={fields.data}
            by={by}
            onBy={(next) => {
              set({ by: next.join(',') });
            }}
          />
          {looking ? (
            <RowsSkeleton rows={8} />
          ) : (
            <Groups
              key={by.join()}
              app={app}
              live={live.data}
              by={by}
              most={fields.data.mostRecords}
              onCompare={(ids) => {
                set({ merge: ids.join(',') });
              }}
            />
          )}
        </>
      )}
    </div>
  );
}
