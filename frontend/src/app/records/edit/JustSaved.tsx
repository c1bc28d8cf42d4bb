import { CircleCheck } from 'lucide-react';
import { Link } from 'react-router';
import type { Rec } from '@/core/api/records';
import { appPath } from '@/core/app/useApp';
import { useT } from '@/shared/i18n/i18n';
import styles from './edit.module.css';

/** What was saved last, with the way to it, above the empty form for the next one. */
export function JustSaved({ app, form, record }: { app: string; form: string; record: Rec }) {
  const t = useT('app.records');
  return (
    <p className={styles.justSaved} role="status">
      <CircleCheck size={16} aria-hidden="true" />
      <span>{t('edit.created', { title: record.title })}</span>
      <Link to={appPath.record(app, form, record.id)}>{t('edit.open')}</Link>
    </p>
  );
}
