import { Button } from 'antd';
import { Undo2 } from 'lucide-react';
import { Link } from 'react-router';
import { importErrorsUrl, type ImportResult } from '@/core/api/imports';
import type { Job } from '@/core/api/jobs';
import { appPath } from '@/core/app/useApp';
import { formatInteger } from '@/shared/format/number';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { Step } from './Step';
import styles from './imports.module.css';

interface Props {
  number?: number;
  app: string;
  form: string;
  job: Job<ImportResult>;
  undoing: boolean;
  onUndo: () => void;
}

const counted = ['created', 'updated', 'unchanged', 'skipped', 'failed'] as const;
const titles = { done: 'result.done', cancelled: 'result.cancelled' } as const;

/** What an import came to, also one that was stopped or did not finish, and the way back. */
export function ImportOutcome({ number, app, form, job, undoing, onUndo }: Props) {
  const t = useT('app.imports');
  const language = useLanguage();
  const digits = (value: number) => formatInteger(value, language);
  const { result } = job;
  const done = job.state === 'done';
  const title = job.state === 'done' || job.state === 'cancelled' ? titles[job.state] : 'result.notFinished';
  return (
    <Step number={number} title={t(title)} done={done}>
      {job.state === 'failed' && <p className={styles.error}>{job.issues?.[0]?.message ?? job.message}</p>}
      {!result && <p className={styles.muted}>{t('result.nothingChanged')}</p>}
      {job.resumed > 0 && done && <p className={styles.news}>{t('result.resumedDone')}</p>}
      {result && (
        <dl className={styles.counts}>
          {counted.map((key) => (
            <div key={key} data-key={key} data-zero={result[key] === 0}>
              <dt>{t(`result.${key}`)}</dt>
              <dd>{digits(result[key])}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className={styles.actions}>
        {result && (
          <Link to={appPath.data(app, form)}>
            <Button type="primary">{t('result.see')}</Button>
          </Link>
        )}
        {result && result.errors.length > 0 && (
          <Button href={importErrorsUrl(app, form, result.importId)}>{t('result.errorFile')}</Button>
        )}
        {result?.undoable && (
          <Button icon={<Undo2 size={15} />} loading={undoing} onClick={onUndo}>
            {t('result.undo', {
              count: result.created + result.updated,
              rows: digits(result.created + result.updated),
            })}
          </Button>
        )}
      </div>
    </Step>
  );
}
