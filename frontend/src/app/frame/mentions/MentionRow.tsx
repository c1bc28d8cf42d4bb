import { Link } from 'react-router';
import type { Mention } from '@/core/api/mentions';
import { appPath } from '@/core/app/useApp';
import { useT } from '@/shared/i18n/i18n';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import styles from './mentions.module.css';

interface Props {
  mention: Mention;
  onOpen: () => void;
}

/** Who said what, and at which record; leads to the comment. */
export function MentionRow({ mention, onOpen }: Props) {
  const t = useT('app.frame');
  const { app, form, record, comment, by, at, text, read } = mention;
  return (
    <li>
      <Link
        to={`${appPath.record(app, form, record.id)}?comment=${comment}`}
        className={styles.row}
        data-unread={!read}
        onClick={onOpen}
      >
        <span className={styles.head}>
          <strong>{by?.name ?? '—'}</strong>
          <RelativeTime at={at} />
          {!read && <span className={styles.dot} role="img" aria-label={t('mentions.new')} />}
        </span>
        <span className={styles.text}>{text}</span>
        <small className={styles.place}>{record.title || t('search.unnamed')}</small>
      </Link>
    </li>
  );
}
