import { useQuery } from '@tanstack/react-query';
import { Check, CircleHelp, X } from 'lucide-react';
import { getCatalog } from '@/core/api/catalog';
import { keys } from '@/core/api/keys';
import type { Why } from '@/core/api/records';
import { ConditionSentence } from '@/core/condition/ConditionSentence';
import { scopeOf } from '@/core/condition/scope';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { Bone } from '@/shared/ui/Skeleton';
import { useNow } from '@/shared/useNow';
import { thenValue, whyValue } from './whyWords';
import styles from './records.module.css';

interface Props {
  app: string;
  form: string;
  why: Why[];
}

/** What made a rule true, in words, with the values it saw. */
export function WhyList({ app, form, why }: Props) {
  const t = useT('app.records');
  const language = useLanguage();
  const now = useNow(60_000);
  const catalog = useQuery({
    queryKey: keys.catalog(app),
    queryFn: () => getCatalog(app),
    staleTime: 300_000,
  });
  const scope = catalog.data && scopeOf(app, catalog.data, form);
  if (catalog.isPending) return <Bone width="70%" />;
  return (
    <ul className={styles.why}>
      {why.map((reason, index) => {
        const Icon = reason.holds === null ? CircleHelp : reason.holds ? Check : X;
        const verdict = reason.holds === null ? 'unknown' : reason.holds ? 'holds' : 'fails';
        const value = scope && whyValue(reason, scope, language, now);
        const then = scope && thenValue(reason, scope, language, now);
        return (
          <li key={index} data-verdict={verdict}>
            <Icon size={15} aria-label={t(`verdict.${verdict}`)} />
            {reason.condition && scope ? (
              <ConditionSentence condition={reason.condition} scope={scope} />
            ) : (
              <span>{t('conditionGone')}</span>
            )}
            {(value ?? then) && (
              <em>
                {value}
                {then && <small>{t('why.then', { value: then })}</small>}
              </em>
            )}
          </li>
        );
      })}
    </ul>
  );
}
