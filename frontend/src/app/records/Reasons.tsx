import type { Match } from '@/core/api/records';
import { useLabel } from '@/shared/i18n/useLabel';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { WhyList } from './WhyList';
import { reasons } from './whyWords';
import styles from './records.module.css';

interface Props {
  app: string;
  form: string;
  matches: Match[];
}

/** The rules that hold for a record, each with its reasons. */
export function Reasons({ app, form, matches }: Props) {
  const label = useLabel();
  return reasons(matches).map(({ rule, since, why }) => (
    <div key={rule.key} className={styles.reason}>
      <p>
        <strong>{label(rule.label, rule.key)}</strong> <RelativeTime at={since} />
      </p>
      <WhyList app={app} form={form} why={why} />
    </div>
  ));
}
