import { useQuery } from '@tanstack/react-query';
import { keys } from '@/core/api/keys';
import { explainRecord } from '@/core/api/records';
import { useT } from '@/shared/i18n/i18n';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { useTagLabels } from '../useTagLabels';
import { Reasons } from '../Reasons';
import { WhyList } from '../WhyList';
import { RuleName } from './RuleName';
import recordStyles from '../records.module.css';
import styles from './page.module.css';

interface Props {
  app: string;
  form: string;
  id: string;
}

/** Which rule gave which tag, when, and the values that made it true. */
export function WhyTagged({ app, form, id }: Props) {
  const t = useT('app.records');
  const tagLabel = useTagLabels(app);
  const { data } = useQuery({
    queryKey: [...keys.record(app, form, id), 'explain'],
    queryFn: () => explainRecord(app, form, id),
  });
  const byTag = new Set(data?.tags.map((tag) => tag.rule?.key));
  const matches = data?.matches.filter((match) => !byTag.has(match.rule.key)) ?? [];
  if (!data || (data.tags.length === 0 && matches.length === 0)) return null;
  return (
    <section className={styles.card} aria-label={t('page.why')}>
      <h2>{t('page.why')}</h2>
      {data.tags.map(({ tag, since, rule, why }) => (
        <div key={tag} className={recordStyles.reason}>
          <p>
            <strong>{tagLabel(tag)}</strong> <RelativeTime at={since} />
          </p>
          <small>
            {rule ? (
              <>
                {t('why.by')} <RuleName app={app} rule={rule} />
              </>
            ) : (
              t('why.byHand')
            )}
          </small>
          <WhyList app={app} form={form} why={why} />
        </div>
      ))}
      {matches.length > 0 && <Reasons app={app} form={form} matches={matches} />}
    </section>
  );
}
