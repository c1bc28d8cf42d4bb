import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Download, Rocket } from 'lucide-react';
import { useState } from 'react';
import { bundleUrl } from '@/core/api/apps';
import { checkDraft } from '@/core/api/documents';
import { keys } from '@/core/api/keys';
import { isApiError, type Issue } from '@/core/api/problem';
import { listReleases, publish, type Release } from '@/core/api/releases';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { errorText } from '@/shared/ui/errorText';
import { PageHeader } from '@/shared/ui/PageHeader';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { useBuildApp } from '../useBuildApp';
import { ChangeList } from './ChangeList';
import { PlaceIssues } from './PlaceIssues';
import { Plan } from './Plan';
import { PublishForm } from './PublishForm';
import { ReleaseRow } from './ReleaseRow';
import styles from './Releases.module.css';
import { useMenuOffer } from './useMenuOffer';
import { WentLive } from './WentLive';

/** What would change if the draft went live, and what went live before. */
export default function ReleasesPage() {
  const t = useT('app.build');
  const { app } = useBuildApp();
  const client = useQueryClient();
  const { message } = useNotices();
  const [went, setWent] = useState<Release>();
  const [accepted, setAccepted] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Issue[]>();
  const check = useQuery({
    queryKey: [...keys.releases(app), 'check'],
    queryFn: () => checkDraft(app),
    staleTime: 0,
    refetchOnMount: 'always',
  });
  const releases = useInfiniteQuery({
    queryKey: keys.releases(app),
    queryFn: ({ pageParam }) => listReleases(app, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });
  const all = releases.data?.pages.flatMap((page) => page.items) ?? [];
  const live = all.find((release) => release.live);
  const changes = check.data?.changes ?? [];
  const menu = useMenuOffer(app, changes);
  const issues = refused ?? check.data?.issues ?? [];
  const open = check.data?.plan.filter(({ accept }) => accept && !accepted.includes(accept)).length ?? 0;
  const errors = issues.filter((issue) => issue.severity === 'ERROR').length;
  const next = Math.max(0, ...all.map((release) => release.number)) + 1;

  const hint =
    errors > 0
      ? t('releases.blocked', { count: errors })
      : open > 0
        ? t('releases.unaccepted', { count: open })
        : live && live.runningCases > 0
          ? t('releases.running', { count: live.runningCases })
          : t('releases.ready');

  const submit = async (note: string) => {
    setBusy(true);
    setRefused(undefined);
    try {
      await menu.settle();
      const release = await publish(app, note, accepted);
      setWent(release);
      void message.success(t('releases.published', { number: release.number }));
      await client.invalidateQueries({ queryKey: keys.app(app) });
      await client.invalidateQueries({ queryKey: keys.apps });
    } catch (error) {
      if (isApiError(error, 422)) setRefused(error.issues);
      else void message.error(errorText(error, t));
    } finally {
      setBusy(false);
    }
  };

  let draft: React.ReactNode;
  if (check.isPending) draft = <RowsSkeleton rows={4} />;
  else if (check.isError) draft = <ErrorState error={check.error} onRetry={() => void check.refetch()} />;
  else if (changes.length === 0 && issues.length === 0) {
    draft = <WentLive app={app} release={went} />;
  } else {
    draft = (
      <>
        {issues.length > 0 && <PlaceIssues app={app} issues={issues} />}
        <ChangeList app={app} changes={changes} before={live?.number} after="draft" />
        {check.data.plan.length > 0 && (
          <Plan steps={check.data.plan} accepted={accepted} onAccept={setAccepted} />
        )}
        <PublishForm
          changes={changes}
          number={next}
          hint={hint}
          blocked={errors > 0 || open > 0 || changes.length === 0}
          busy={busy}
          menu={menu}
          onPublish={(note) => void submit(note)}
        />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t('section.releases')}
        note={live && t('releases.live', { number: live.number })}
        actions={
          <Button icon={<Download size={16} />} href={bundleUrl(app)}>
            {t('releases.export')}
          </Button>
        }
      />
      <div className={styles.page}>
        <section className={styles.card} aria-label={t('releases.draft')}>
          <h2>{t('releases.draft')}</h2>
          {draft}
        </section>
        <section className={styles.card} aria-label={t('releases.history')}>
          <h2>{t('releases.history')}</h2>
          {releases.isPending && <RowsSkeleton rows={4} />}
          {releases.isError && <ErrorState error={releases.error} onRetry={() => void releases.refetch()} />}
          {releases.data && all.length === 0 && (
            <EmptyState icon={Rocket} title={t('releases.none')} text={t('releases.noneHint')} compact />
          )}
          <ol>
            {all.map((release, at) => (
              <ReleaseRow key={release.number} app={app} release={release} before={all[at + 1]?.number} />
            ))}
          </ol>
          {releases.hasNextPage && (
            <Button
              type="link"
              loading={releases.isFetchingNextPage}
              onClick={() => void releases.fetchNextPage()}
            >
              {t('releases.more')}
            </Button>
          )}
        </section>
      </div>
    </>
  );
}
