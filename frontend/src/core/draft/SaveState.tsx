import { Check, CloudAlert, LoaderCircle } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useT } from '@/shared/i18n/i18n';
import styles from './Draft.module.css';
import type { DraftSession } from './DraftSession';
import { shortTime } from './shortTime';

/** “Draft saved 14:02” */
export function SaveState<C>({ session }: { session: DraftSession<C> }) {
  const t = useT('core.draft');
  const { save } = useSyncExternalStore(session.subscribe, session.current);
  if (save.kind === 'clean') return <span className={styles.save}>{t('save.clean')}</span>;
  if (save.kind === 'saved') {
    return (
      <span className={styles.save} role="status">
        <Check size={14} aria-hidden="true" />
        {t('save.saved', { at: shortTime(save.at) })}
      </span>
    );
  }
  if (save.kind === 'conflict') {
    return (
      <span className={styles.save} data-tone="bad" role="status">
        <CloudAlert size={14} aria-hidden="true" />
        {t('save.conflict')}
      </span>
    );
  }
  if (save.kind === 'failed') {
    return (
      <button
        type="button"
        className={styles.save}
        data-tone="bad"
        title={save.error.status === 0 ? t('save.offlineHint') : save.error.message}
        onClick={() => void session.flush()}
      >
        <CloudAlert size={14} aria-hidden="true" />
        {t(save.error.status === 0 ? 'save.offline' : 'save.failed')}
      </button>
    );
  }
  return (
    <span className={styles.save} role="status">
      <LoaderCircle size={14} aria-hidden="true" className={styles.spin} />
      {t('save.saving')}
    </span>
  );
}
