import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Play } from 'lucide-react';
import { useEffect } from 'react';
import { keys } from '@/core/api/keys';
import { jobEnded } from '@/core/api/jobs';
import { listRules, runRules, type LiveRule, type RulesRun } from '@/core/api/rules';
import { RuleTrouble } from '@/core/rules/RuleTrouble';
import { useJob } from '@/core/jobs/useJob';
import { formatInteger } from '@/shared/format/number';
import { useLabel } from '@/shared/i18n/useLabel';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { ErrorState } from '@/shared/ui/ErrorState';
import { errorText } from '@/shared/ui/errorText';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import styles from './home.module.css';

const shown = 6;

const troubledFirst = (one: LiveRule, other: LiveRule) =>
  Number(Boolean(other.problem)) - Number(Boolean(one.problem)) || other.matches - one.matches;

/** What the rules found last, and a button to run them now. */
export function RulesCard({ app }: { app: string }) {
  const t = useT('app.home');
  const label = useLabel();
  const language = useLanguage();
  const client = useQueryClient();
  const { message } = useNotices();
  const query = useQuery({ queryKey: keys.rules(app), queryFn: () => listRules(app) });
  const run = useMutation({
    mutationFn: () => runRules(app),
    onError: (error) => void message.error(errorText(error, t)),
  });
  const job = useJob<RulesRun>(run.data?.id).data;
  const ended = jobEnded(job);
  const running = run.isPending || (run.data !== undefined && !ended);
  useEffect(() => {
    if (!ended) return;
    if (job?.state === 'done') void message.success(t('rules.done', { ...job.result }));
    else void message.error(job?.issues?.[0]?.message ?? job?.message ?? t('rules.failed'));
    void client.invalidateQueries({ queryKey: keys.app(app) });
    void client.invalidateQueries({ queryKey: keys.todos });
  }, [ended, job, app, client, message, t]);
  const last = query.data?.lastRun;
  const rules = [...(query.data?.items ?? [])].sort(troubledFirst).slice(0, shown);
  return (
    <section className={styles.card} aria-label={t('rules.title')}>
      <div className={styles.sectionHead}>
        <h2>{t('rules.title')}</h2>
        {last && (
          <small>
            <RelativeTime at={last.at} /> · {t('rules.last', { entered: last.entered, left: last.left })}
          </small>
        )}
        <Button
          size="small"
          icon={<Play size={13} />}
          loading={running}
          onClick={() => {
            run.mutate();
          }}
        >
          {t('rules.run')}
        </Button>
      </div>
      {query.isPending && <RowsSkeleton rows={4} height={36} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />}
      <ul>
        {rules.map((rule) => (
          <li key={rule.key} className={styles.rule}>
            <span className={styles.ruleName}>
              {label(rule.label, rule.key)}
              <RuleTrouble rule={rule} />
            </span>
            <strong>
              {t('rules.matches', { count: rule.matches, number: formatInteger(rule.matches, language) })}
            </strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
