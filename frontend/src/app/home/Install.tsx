import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { installBundle, installTemplate, listTemplates } from '@/core/api/apps';
import { jobEnded, listRunningJobs } from '@/core/api/jobs';
import { keys } from '@/core/api/keys';
import { rememberApp, useApps } from '@/core/app/useApp';
import { useJob } from '@/core/jobs/useJob';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { ErrorState } from '@/shared/ui/ErrorState';
import { errorText } from '@/shared/ui/errorText';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { Installing } from './Installing';
import styles from './home.module.css';

/** A key an app can have: from a name as people write it. */
const keyFrom = (name: string) =>
  name
    .toLowerCase()
    .replace(/\.zip$/, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40) || 'app';

/** The first key of this name no app has yet. */
function freeKeyFrom(name: string, taken: readonly string[]): string {
  const key = keyFrom(name);
  for (let n = 2; ; n++) {
    const tried = n === 2 ? key : `${key}_${n - 1}`;
    if (!taken.includes(tried)) return tried;
  }
}

/** An app from a file, with what is asked before it is installed. */
interface Upload {
  file: File;
  key: string;
  sampleData: boolean;
}

/** The templates that can be installed, or an app from a file. */
export default function Install() {
  const t = useT('app.home');
  const label = useLabel();
  const client = useQueryClient();
  const { message } = useNotices();
  const navigate = useNavigate();
  const taken = (useApps().data ?? []).map((app) => app.key);
  const [chosen, setChosen] = useState<Upload>();
  const input = useRef<HTMLInputElement>(null);
  const templates = useQuery({ queryKey: keys.templates, queryFn: listTemplates });
  const onError = (error: unknown) => void message.error(errorText(error, t));
  const install = useMutation({
    mutationFn: (template: string) => installTemplate(template, freeKeyFrom(template, taken), true),
    onError,
  });
  const upload = useMutation({
    mutationFn: ({ file, key, sampleData }: Upload) => installBundle(file, key, sampleData),
    onError,
  });
  const running = useQuery({ queryKey: keys.runningJobs, queryFn: listRunningJobs, staleTime: 0 });
  const already = running.data?.items.find((one) => one.kind === 'install')?.id;
  const job = useJob<{ app: string }>(install.data?.id ?? upload.data?.id ?? already).data;
  const ended = jobEnded(job);
  useEffect(() => {
    if (!ended) return;
    if (job?.state !== 'done')
      void message.error(job?.issues?.[0]?.message ?? job?.message ?? t('install.failed'));
    void client.invalidateQueries({ queryKey: keys.apps }).then(() => {
      if (job?.state !== 'done' || !job.result) return;
      rememberApp(job.result.app);
      void navigate('/');
    });
  }, [ended, job, client, message, navigate, t]);
  if (templates.isPending || running.isPending) return <PageSkeleton />;
  if (templates.isError)
    return <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />;
  if (job && (!ended || job.state === 'done')) return <Installing job={job} />;
  const busy = install.isPending || upload.isPending;
  return (
    <section aria-label={t('install.title')}>
      <h2>{t('install.title')}</h2>
      <div className={styles.templates}>
        {templates.data.items.map((template) => (
          <article key={template.key} className={styles.card}>
            <h3>{label(template.label, template.key)}</h3>
            <p>{label(template.description)}</p>
            <Button
              type="primary"
              loading={busy && install.variables === template.key}
              disabled={busy}
              onClick={() => {
                install.mutate(template.key);
              }}
            >
              {t('install.action')}
            </Button>
          </article>
        ))}
      </div>
      <input
        ref={input}
        type="file"
        accept=".zip"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('install.file')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) setChosen({ file, key: freeKeyFrom(file.name, taken), sampleData: true });
          event.target.value = '';
        }}
      />
      {!chosen && (
        <Button type="link" disabled={busy} onClick={() => input.current?.click()}>
          {t('install.file')}
        </Button>
      )}
      {chosen && (
        <form
          className={styles.upload}
          aria-label={t('install.file')}
          onSubmit={(event) => {
            event.preventDefault();
            upload.mutate(chosen);
          }}
        >
          <strong>{chosen.file.name}</strong>
          <label>
            <span>{t('install.key')}</span>
            <Input
              value={chosen.key}
              disabled={busy}
              maxLength={40}
              status={taken.includes(chosen.key) ? 'error' : undefined}
              onChange={(event) => {
                setChosen({ ...chosen, key: event.target.value });
              }}
            />
          </label>
          <p>{t(taken.includes(chosen.key) ? 'install.keyTaken' : 'install.keyHint')}</p>
          <Checkbox
            checked={chosen.sampleData}
            disabled={busy}
            onChange={(event) => {
              setChosen({ ...chosen, sampleData: event.target.checked });
            }}
          >
            {t('install.sampleData')}
          </Checkbox>
          <div>
            <Button
              type="primary"
              htmlType="submit"
              loading={busy}
              disabled={keyFrom(chosen.key) !== chosen.key || taken.includes(chosen.key)}
            >
              {t('install.start')}
            </Button>
            <Button
              disabled={busy}
              onClick={() => {
                setChosen(undefined);
              }}
            >
              {t('install.cancel')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
