import { useQuery } from '@tanstack/react-query';
import { Rocket } from 'lucide-react';
import { Link } from 'react-router';
import { keys } from '@/core/api/keys';
import { listReleases } from '@/core/api/releases';
import { appPath } from '@/core/app/useApp';
import { shortTime } from '@/core/draft/shortTime';
import { useT } from '@/shared/i18n/i18n';
import { Card } from './Card';
import styles from './Home.module.css';
import { shownPerCard } from './KindCard';

/** The newest releases. */
export function ReleasesCard({ app }: { app: string }) {
  const t = useT('app.build');
  const releases = useQuery({
    queryKey: [...keys.releases(app), 'newest'],
    queryFn: () => listReleases(app),
  });
  const to = appPath.build(app, 'releases');
  return (
    <Card
      icon={Rocket}
      title={t('section.releases')}
      about={t('about.releases')}
      to={to}
      more={t('home.open')}
      none={t('releases.none')}
    >
      {(releases.data?.items ?? []).slice(0, shownPerCard).map((release) => (
        <li key={release.number} className={styles.item}>
          <Link to={to}>
            {t('releases.number', { number: release.number })}
            {release.note && ` · ${release.note}`}
          </Link>
          {release.live && <span className={styles.live}>{t('releases.isLive')}</span>}
          <span className={styles.when}>{shortTime(release.at)}</span>
        </li>
      ))}
    </Card>
  );
}
