import { Button } from 'antd';
import { X } from 'lucide-react';
import { Link } from 'react-router';
import type { Rec } from '@/core/api/records';
import { appPath } from '@/core/app/useApp';
import { useT } from '@/shared/i18n/i18n';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import styles from './compare.module.css';

interface Props {
  app: string;
  form: string;
  columns: Rec[];
  stays: string;
  onStays: (id: string) => void;
  onTakeAll: (id: string) => void;
  onLeaveOut: (id: string) => void;
}

/** One head for each record: whether it stays, and what to do with all of its values. */
export function CompareHead({ app, form, columns, stays, onStays, onTakeAll, onLeaveOut }: Props) {
  const t = useT('app.records');
  return (
    <div className={styles.row} data-head role="radiogroup" aria-label={t('duplicates.which')}>
      <span className={styles.name}>{t('duplicates.which')}</span>
      {columns.map((record) => {
        const title = record.title || '—';
        return (
          <div key={record.id} className={styles.column} data-stays={record.id === stays}>
            <Link to={appPath.record(app, form, record.id)} className={styles.columnTitle}>
              {title}
            </Link>
            <small>
              {t('duplicates.created')} <RelativeTime at={record.createdAt} />
            </small>
            <label className={styles.keep}>
              <input
                type="radio"
                name="stays"
                checked={record.id === stays}
                onChange={() => {
                  onStays(record.id);
                }}
              />
              {t(record.id === stays ? 'duplicates.stays' : 'duplicates.keep')}
              <span className="visually-hidden"> {title}</span>
            </label>
            <span className={styles.columnActions}>
              <Button
                size="small"
                aria-label={`${t('duplicates.takeAll')}: ${title}`}
                onClick={() => {
                  onTakeAll(record.id);
                }}
              >
                {t('duplicates.takeAll')}
              </Button>
              {columns.length > 2 && (
                <Button
                  size="small"
                  type="text"
                  icon={<X size={14} />}
                  aria-label={t('duplicates.leaveOut', { title })}
                  title={t('duplicates.leaveOut', { title })}
                  onClick={() => {
                    onLeaveOut(record.id);
                  }}
                />
              )}
            </span>
          </div>
        );
      })}
    </div>
  );
}
