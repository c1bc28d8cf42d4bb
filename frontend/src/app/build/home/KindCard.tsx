import { Link } from 'react-router';
import { editorPath } from '@/core/app/editorPath';
import type { DocumentSummary } from '@/core/api/documents';
import { appPath } from '@/core/app/useApp';
import { shortTime } from '@/core/draft/shortTime';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import type { buildKinds } from '../documents/kinds';
import { Card } from './Card';
import styles from './Home.module.css';

export const shownPerCard = 6;

export interface KindCardProps {
  app: string;
  kind: (typeof buildKinds)[number];
  documents: DocumentSummary[];
}

/** The documents of one kind: those with changes first, then the newest. */
export function KindCard({ app, kind: { kind, path, icon }, documents }: KindCardProps) {
  const t = useT('app.build');
  const label = useLabel();
  const first = [...documents]
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .sort((a, b) => Number(b.changed) - Number(a.changed))
    .slice(0, shownPerCard);
  return (
    <Card
      icon={icon}
      title={t(`section.${kind}`)}
      about={t(`about.${kind}`)}
      count={documents.length}
      to={appPath.build(app, path)}
      more={documents.length > shownPerCard ? t('home.all', { count: documents.length }) : t('home.open')}
      none={t(`empty.${kind}.title`)}
    >
      {first.map((document) => (
        <li key={document.key} className={styles.item}>
          <Link to={appPath.build(app, editorPath(kind, document.key))}>
            {label(document.label, document.key)}
          </Link>
          {document.changed && (
            <span className={styles.dot} title={t('changed')} aria-label={t('changed')} role="img" />
          )}
          <span className={styles.when}>{shortTime(document.updatedAt)}</span>
        </li>
      ))}
    </Card>
  );
}
