import { Button, Drawer } from 'antd';
import { History } from 'lucide-react';
import { shortTime } from '@/core/draft/shortTime';
import { useT } from '@/shared/i18n/i18n';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { useFormEditing } from '../FormEditorContext';
import { useVersions } from './useVersions';
import { VersionView } from './VersionView';
import styles from './Versions.module.css';

/** The releases that changed this form; one of them compared with the draft. */
export function VersionsDrawer() {
  const t = useT('form.editor');
  const { view } = useFormEditing();
  const { version } = view;
  const number = version === undefined || version === 'list' ? undefined : Number(version);
  return (
    <Drawer
      open={version !== undefined}
      size={720}
      title={number === undefined ? t('versions.title') : t('versions.number', { number })}
      onClose={() => {
        view.showVersion(undefined);
      }}
    >
      {version !== undefined &&
        (number === undefined ? <List /> : <VersionView key={number} number={number} />)}
    </Drawer>
  );
}

function List() {
  const t = useT('form.editor');
  const { app, form, view } = useFormEditing();
  const { query, versions } = useVersions(app, form);
  if (query.isPending) return <RowsSkeleton rows={4} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <>
      {versions.length === 0 && (
        <EmptyState icon={History} title={t('versions.none')} text={t('versions.noneHint')} compact />
      )}
      <ol className={styles.list}>
        {versions.map(({ number, note, at, by, live }) => (
          <li key={number}>
            <button
              type="button"
              onClick={() => {
                view.showVersion(number);
              }}
            >
              <span className={styles.number}>{t('versions.number', { number })}</span>
              <span className={styles.words}>{note || t('versions.noNote')}</span>
              {live && <span className={styles.live}>{t('versions.live')}</span>}
              <span className={styles.quiet} title={at}>
                {[by?.name, shortTime(at)].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button type="link" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('versions.more')}
        </Button>
      )}
    </>
  );
}
