import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { installBundle, installTemplate, listTemplates } from '@/core/api/apps';
import { jobEnded, listRunningJobs } from '@/core/api/jobs';
import { keys } from '@/core/api/keys';
import { useJob } from '@/core/jobs/useJob';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
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

/** The templates that can be installed, or an app from a file. */
export function Install() {
  const t = useT('app.home');
  const label = useLabel();
  const client = useQueryClient();
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const templates = useQuery({ queryKey: keys.templates, queryFn: listTemplates });
  const onError = (error: unknown) => void message.error(errorText(error, t));
  const install = useMutation({
    mutationFn: (template: string) => installTemplate(template, keyFrom(template), true),
    onError,
  });
  const upload = useMutation({
    mutationFn: (file: File) => installBundle(file, keyFrom(file.name), true),
    onError,
  });
  const running = useQuery({ queryKey: keys.runningJobs, queryFn: listRunningJobs, staleTime: 0 });
  const already = running.data?.items.find((one) => one.kind === 'install')?.id;
  const job = useJob(install.data?.id ?? upload.data?.id ?? already).data;
  const ended = jobEnded(job);
  useEffect(() => {
    if (!ended) return;
    if (job?.state !== 'done')
      void message.error(job?.issues?.[0]?.message ?? job?.message ?? t('install.failed'));
    void client.invalidateQueries({ queryKey: keys.apps });
  }, [ended, job, client, message, t]);
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
          if (file) upload.mutate(file);
          event.target.value = '';
        }}
      />
      <Button type="link" disabled={busy} onClick={() => input.current?.click()}>
        {t('install.file')}
      </Button>
    </section>
  );
}
