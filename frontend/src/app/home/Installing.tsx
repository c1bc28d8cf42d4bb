import { Progress } from 'antd';
import { PackageOpen } from 'lucide-react';
import type { Job } from '@/core/api/jobs';
import { useT } from '@/shared/i18n/i18n';
import { EmptyState } from '@/shared/ui/EmptyState';
import styles from './home.module.css';

/** An app on its way: its page opens by itself. */
export function Installing({ job }: { job: Job }) {
  const t = useT('app.home');
  const percent = job.total ? Math.floor((job.done / job.total) * 100) : 0;
  return (
    <EmptyState icon={PackageOpen} title={t('install.running')} text={t('install.runningText')}>
      <Progress
        className={styles.installing}
        percent={percent}
        status="active"
        aria-label={t('install.running')}
      />
    </EmptyState>
  );
}
