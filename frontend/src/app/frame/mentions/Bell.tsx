import { useQuery } from '@tanstack/react-query';
import { Bell as BellIcon } from 'lucide-react';
import { Suspense, useState } from 'react';
import { keys } from '@/core/api/keys';
import { countMentions } from '@/core/api/mentions';
import { useT } from '@/shared/i18n/i18n';
import { later } from '@/shared/later/later';
import barStyles from '../TopBar.module.css';
import styles from './mentions.module.css';

const MentionsPanel = later(() => import('./MentionsPanel'));

const most = 99;

/** Says how many comments name the person who is signed in and were not read; opens them. */
export function Bell() {
  const t = useT('app.frame');
  const [open, setOpen] = useState<boolean>();
  const { data } = useQuery({ queryKey: keys.unreadMentions, queryFn: countMentions });
  const unread = data?.unread ?? 0;
  return (
    <>
      <button
        type="button"
        className={barStyles.icon}
        title={t('mentions.title')}
        aria-label={unread > 0 ? t('mentions.unread', { count: unread }) : t('mentions.title')}
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        <span className={styles.bell}>
          <BellIcon size={18} aria-hidden="true" />
          {unread > 0 && (
            <span className={styles.badge} aria-hidden="true">
              {unread > most ? `${most}+` : unread}
            </span>
          )}
        </span>
      </button>
      {open !== undefined && (
        <Suspense>
          <MentionsPanel
            open={open}
            unread={unread}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
