import { TriangleAlert } from 'lucide-react';
import type { LiveRule } from '@/core/api/rules';
import styles from './RuleTrouble.module.css';

/** What the actions of a rule left out when they last acted, or why it could not run. */
export function RuleTrouble({ rule }: { rule: LiveRule }) {
  if (!rule.problem) return null;
  return (
    <small className={styles.trouble}>
      <TriangleAlert size={13} aria-hidden="true" />
      <span>{rule.problem.issues.map((issue) => issue.message).join(' ')}</span>
    </small>
  );
}
