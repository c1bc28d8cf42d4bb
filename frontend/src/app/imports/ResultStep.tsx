import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { undoImport, type ImportResult } from '@/core/api/imports';
import { jobEnded } from '@/core/api/jobs';
import { useJob } from '@/core/jobs/useJob';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { ErrorState } from '@/shared/ui/ErrorState';
import { errorText } from '@/shared/ui/errorText';
import { ImportOutcome } from './ImportOutcome';
import { RunningImport } from './RunningImport';
import { Step } from './Step';
import styles from './imports.module.css';

interface Props {
  /** Of the step, where there are others before it. */
  number?: number;
  app: string;
  form: string;
  /** Id of the job; the import goes on whether or not anybody looks. */
  job: string;
}

/** The import as it runs, what came of it, and the way back; brought into sight when it begins. */
export function ResultStep(props: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div ref={place}>
      <Result {...props} />
    </div>
  );
}

function Result({ number, app, form, job: id }: Props) {
  const t = useT('app.imports');
  const { message } = useNotices();
  const job = useJob<ImportResult>(id);
  const undo = useMutation({
    mutationFn: (importId: string) => undoImport(app, form, importId),
    onError: (error) => void message.error(errorText(error, t)),
  });
  const undoing = useJob(undo.data?.id).data;

  if (job.isLoadingError) {
    return <ErrorState error={job.error} onRetry={() => void job.refetch()} compact />;
  }
  if (undo.data && !jobEnded(undoing)) return <RunningImport number={number} job={undoing} undoing />;
  if (undo.data) {
    const done = undoing?.state === 'done';
    return (
      <Step number={number} title={t(done ? 'result.undone' : 'result.notUndone')} done={done}>
        <p className={done ? undefined : styles.error}>{done ? t('result.undoneText') : undoing?.message}</p>
      </Step>
    );
  }
  if (!job.data || !jobEnded(job.data)) {
    return <RunningImport number={number} job={job.data} away={job.isRefetchError} />;
  }
  const importId = job.data.result?.importId;
  return (
    <ImportOutcome
      number={number}
      app={app}
      form={form}
      job={job.data}
      undoing={undo.isPending}
      onUndo={() => {
        if (importId) undo.mutate(importId);
      }}
    />
  );
}
