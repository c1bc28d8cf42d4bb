import { Button, Progress } from 'antd';
import { cancelJob, type Job } from '@/core/api/jobs';
import { formatInteger } from '@/shared/format/number';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { Step } from './Step';
import styles from './imports.module.css';

interface Props {
  number?: number;
  /** Missing until it is known. */
  job: Job | undefined;
  undoing?: boolean;
  /** The server does not answer just now. */
  away?: boolean;
}

/** An import, or its undoing, under way. */
export function RunningImport({ number, job, undoing = false, away = false }: Props) {
  const t = useT('app.imports');
  const language = useLanguage();
  const percent = job?.total ? Math.min(100, Math.floor((job.done / job.total) * 100)) : 0;
  return (
    <Step number={number} title={t(undoing ? 'result.undoing' : 'result.running')}>
      <Progress percent={percent} status="active" aria-label={t('result.running')} />
      <p className={styles.muted}>
        {t('result.progress', {
          done: formatInteger(job?.done ?? 0, language),
          total: job?.total ? formatInteger(job.total, language) : '…',
        })}
      </p>
      {away && (
        <p className={styles.news} data-away role="status">
          {t('result.away')}
        </p>
      )}
      {!away && job !== undefined && job.resumed > 0 && (
        <p className={styles.news} role="status">
          {t('result.resumed')}
        </p>
      )}
      {!undoing && job && (
        <Button
          disabled={away}
          onClick={() => {
            void cancelJob(job.id);
          }}
        >
          {t('result.cancel')}
        </Button>
      )}
    </Step>
  );
}
