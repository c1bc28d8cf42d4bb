import { CircleCheck } from 'lucide-react';
import { Link } from 'react-router';
import type { Release } from '@/core/api/releases';
import { appPath } from '@/core/app/useApp';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { EmptyState } from '@/shared/ui/EmptyState';
import styles from './Releases.module.css';

const most = 3;

/** Nothing waits; right after a release with the way to the forms and boards it brought. */
export function WentLive({ app, release }: { app: string; release: Release | undefined }) {
  const t = useT('app.build');
  const label = useLabel();
  const pages = (release?.changes ?? []).flatMap(({ kind, key, label: name, change }) => {
    if (change === 'removed' || (kind !== 'form' && kind !== 'board')) return [];
    const to = kind === 'form' ? appPath.data(app, key) : appPath.board(app, key);
    return [{ to, name: label(name, key) }];
  });
  if (!release || pages.length === 0) {
    return (
      <EmptyState icon={CircleCheck} title={t('releases.nothing')} text={t('releases.nothingHint')} compact />
    );
  }
  return (
    <EmptyState icon={CircleCheck} title={t('releases.published', { number: release.number })} compact>
      {pages.slice(0, most).map(({ to, name }) => (
        <Link key={to} to={to} className={styles.toPage}>
          {t('releases.open', { name })}
        </Link>
      ))}
    </EmptyState>
  );
}
