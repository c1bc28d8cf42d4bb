import { Check, CircleHelp, X } from 'lucide-react';
import type { Why } from '@/core/api/records';
import { useT } from '@/shared/i18n/i18n';
import styles from './records.module.css';

/** What made a rule true, with the values it saw. */
export function WhyList({ why }: { why: Why[] }) {
  const t = useT('app.records');
  return (
    <ul className={styles.why}>
      {why.map((reason, index) => {
        const Icon = reason.holds === null ? CircleHelp : reason.holds ? Check : X;
        const verdict = reason.holds === null ? 'unknown' : reason.holds ? 'holds' : 'fails';
        return (
          <li key={index} data-verdict={verdict}>
            <Icon size={15} aria-label={t(`verdict.${verdict}`)} />
            <span>{reason.text}</span>
            {reason.left && <em>{reason.left}</em>}
          </li>
        );
      })}
    </ul>
  );
}
