import { Popover } from 'antd';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Issue } from '@/core/api/problem';
import { useT } from '@/shared/i18n/i18n';
import styles from './Draft.module.css';

export interface IssueButtonProps {
  issues: readonly Issue[];
  onPick?: (place: string) => void;
}

/** How many issues the draft has; opens the list, each leading to its place. */
export function IssueButton({ issues, onPick }: IssueButtonProps) {
  const t = useT('core.draft');
  const [open, setOpen] = useState(false);
  const errors = issues.filter((i) => i.severity === 'ERROR').length;
  const warnings = issues.filter((i) => i.severity === 'WARNING').length;
  if (issues.length === 0) {
    return (
      <span className={styles.issues} title={t('issues.none')}>
        <CircleCheck size={16} aria-label={t('issues.none')} />
      </span>
    );
  }
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      placement="bottomRight"
      content={<IssueList issues={issues} onPick={onPick && ((place) => (setOpen(false), onPick(place)))} />}
    >
      <button type="button" className={styles.issues} data-tone={errors > 0 ? 'bad' : 'warn'}>
        <CircleAlert size={16} aria-hidden="true" />
        {errors > 0 ? t('issues.errors', { count: errors }) : t('issues.warnings', { count: warnings })}
      </button>
    </Popover>
  );
}

export function IssueList({ issues, onPick }: IssueButtonProps) {
  return (
    <ul className={styles.issueList}>
      {issues.map((issue, at) => (
        <li key={at}>
          <button
            type="button"
            disabled={!onPick}
            data-severity={issue.severity}
            onClick={() => onPick?.(issue.place ?? '')}
          >
            {issue.severity === 'ERROR' ? (
              <CircleAlert size={14} aria-hidden="true" />
            ) : (
              <TriangleAlert size={14} aria-hidden="true" />
            )}
            <span>{issue.message}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
