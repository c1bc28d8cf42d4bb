import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { binExtent } from '@/core/api/bin';
import { keys } from '@/core/api/keys';
import { formatInteger } from '@/shared/format/number';
import { useLabel } from '@/shared/i18n/useLabel';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { ErrorState } from '@/shared/ui/ErrorState';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import styles from './bin.module.css';

interface Props {
  app: string;
  form: string;
  ids: string[];
  busy: boolean;
  onCancel: () => void;
  onPurge: () => void;
}

/** Cannot be undone, so it asks, and says in numbers what goes along. */
export function PurgeQuestion({ app, form, ids, busy, onCancel, onPurge }: Props) {
  const t = useT('app.records');
  const label = useLabel();
  const language = useLanguage();
  const extent = useQuery({
    queryKey: [...keys.bin(app, form, ''), 'extent', ids],
    queryFn: () => binExtent(app, form, ids.slice(0, 1000)),
    staleTime: 0,
  });
  const number = (count: number) => formatInteger(count, language);
  return (
    <Modal
      open
      title={t('bin.purgeTitle', { count: ids.length, number: number(ids.length) })}
      okText={t('bin.purge')}
      okButtonProps={{ danger: true, loading: busy, disabled: !extent.data }}
      cancelText={t('view.cancel')}
      onCancel={onCancel}
      onOk={onPurge}
    >
      <p>{t('bin.purgeText')}</p>
      {extent.isPending && <RowsSkeleton rows={2} />}
      {extent.isError && <ErrorState error={extent.error} onRetry={() => void extent.refetch()} />}
      {extent.data && (
        <ul className={styles.extent}>
          <li>{t('bin.changes', { count: extent.data.changes, number: number(extent.data.changes) })}</li>
          {extent.data.comments > 0 && (
            <li>
              {t('bin.comments', { count: extent.data.comments, number: number(extent.data.comments) })}
            </li>
          )}
          {extent.data.links.map(({ form: from, label: name, link, deleted, count }) => (
            <li key={`${from}.${label(link)}`}>
              {t(deleted ? 'bin.linkedGone' : 'bin.linkedStay', {
                number: number(count),
                name: label(name, from),
                link: label(link),
              })}
            </li>
          ))}
        </ul>
      )}
    </Modal>
  );
}
