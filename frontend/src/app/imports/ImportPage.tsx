import { Button } from 'antd';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { Inspection } from '@/core/api/imports';
import { useLiveForm } from '@/app/records/list/useRecordList';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { FileStep } from './FileStep';
import { ImportSteps } from './ImportSteps';
import { ResultStep } from './ResultStep';
import styles from './imports.module.css';

/** From a file to records: four steps on one page. */
export default function ImportPage() {
  const t = useT('app.imports');
  const label = useLabel();
  const { app = '', form = '' } = useParams();
  const live = useLiveForm(app, form);
  const [inspection, setInspection] = useState<Inspection>();
  const [search, setSearch] = useSearchParams();
  const job = search.get('job');
  const inspected = (found: Inspection | undefined) => {
    setInspection(found);
    setSearch({}, { replace: true });
  };
  if (live.isPending) return <PageSkeleton />;
  if (live.isError) return <ErrorState error={live.error} onRetry={() => void live.refetch()} />;
  return (
    <>
      <PageHeader title={t('title', { name: label(live.data.form.label, form) })} />
      <div className={styles.page}>
        {(inspection ?? !job) && (
          <FileStep app={app} form={form} inspection={inspection} onInspected={inspected} />
        )}
        {inspection && (
          <ImportSteps
            key={inspection.id}
            app={app}
            live={live.data}
            inspection={inspection}
            onStarted={(started) => {
              setSearch({ job: started }, { replace: true });
            }}
          />
        )}
        {job && <ResultStep key={job} number={inspection && 4} app={app} form={form} job={job} />}
        {job && !inspection && (
          <div>
            <Button
              onClick={() => {
                setSearch({});
              }}
            >
              {t('result.another')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
