import { useMutation } from '@tanstack/react-query';
import { App, Button, Progress } from 'antd';
import { Undo2 } from 'lucide-react';
import { Link } from 'react-router';
import { importErrorsUrl, undoImport, type ImportResult, type Mapping } from '@/core/api/imports';
import { cancelJob, jobEnded } from '@/core/api/jobs';
import { appPath } from '@/core/app/useApp';
import { useJob } from '@/core/jobs/useJob';
import { formatInteger } from '@/shared/format/number';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { errorText } from '@/shared/ui/errorText';
import { Step } from './Step';
import styles from './imports.module.css';

interface Props {
  app: string;
  form: string;
  /** Id of the upload, with the mapping that was run. */
  upload: string;
  mapping: Mapping;
  job: string;
}

/** The import as it runs, what came of it, and the way back. */
export function ResultStep({ app, form, upload, mapping, job: id }: Props) {
  const t = useT('app.imports');
  const language = useLanguage();
  const { message } = App.useApp();
  const job = useJob<ImportResult>(id).data;
  const undo = useMutation({
    mutationFn: (importId: string) => undoImport(app, form, importId),
    onError: (error) => void message.error(errorText(error, t)),
  });
  const undoing = useJob(undo.data?.id).data;
  const number = (value: number) => formatInteger(value, language);
  const shown = undo.data ? undoing : job;
  const percent = shown?.total ? Math.floor((shown.done / shown.total) * 100) : 0;

  if (!jobEnded(shown)) {
    return (
      <Step number={4} title={t(undo.data ? 'result.undoing' : 'result.running')}>
        <Progress percent={percent} status="active" />
        <p className={styles.muted}>
          {t('result.progress', {
            done: number(shown?.done ?? 0),
            total: shown?.total ? number(shown.total) : '…',
          })}
        </p>
        {!undo.data && (
          <Button
            onClick={() => {
              void cancelJob(id);
            }}
          >
            {t('result.cancel')}
          </Button>
        )}
      </Step>
    );
  }
  if (shown?.state !== 'done') {
    return (
      <Step number={4} title={t(shown?.state === 'cancelled' ? 'result.cancelled' : 'result.notFinished')}>
        <p className={styles.error}>
          {shown?.issues?.[0]?.message ?? shown?.message ?? t('result.nothingChanged')}
        </p>
      </Step>
    );
  }
  if (undo.data) {
    return (
      <Step number={4} title={t('result.undone')} done>
        <p>{t('result.undoneText')}</p>
      </Step>
    );
  }
  const result = job?.result;
  const counts = result && [
    { key: 'created', value: result.created },
    { key: 'updated', value: result.updated },
    { key: 'unchanged', value: result.unchanged },
    { key: 'skipped', value: result.skipped },
    { key: 'failed', value: result.failed },
  ];
  return (
    <Step number={4} title={t('result.done')} done>
      <dl className={styles.counts}>
        {counts?.map(({ key, value }) => (
          <div key={key} data-key={key} data-zero={value === 0}>
            <dt>{t(`result.${key}`)}</dt>
            <dd>{number(value)}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.actions}>
        <Link to={appPath.data(app, form)}>
          <Button type="primary">{t('result.see')}</Button>
        </Link>
        {result && result.failed > 0 && (
          <Button href={importErrorsUrl(app, form, upload, mapping)}>{t('result.errorFile')}</Button>
        )}
        {result?.undoable && (
          <Button
            icon={<Undo2 size={15} />}
            loading={undo.isPending}
            onClick={() => {
              undo.mutate(result.importId);
            }}
          >
            {t('result.undo', {
              count: result.created + result.updated,
              rows: number(result.created + result.updated),
            })}
          </Button>
        )}
      </div>
    </Step>
  );
}
