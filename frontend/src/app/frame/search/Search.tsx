import { Search as SearchIcon } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import type { App } from '@/core/api/apps';
import { useT } from '@/shared/i18n/i18n';
import { later } from '@/shared/later/later';
import { useKeys } from '@/shared/useKeys';
import { usePhone } from '@/shared/usePhone';
import styles from './Search.module.css';

const SearchDialog = later(() => import('./SearchDialog'));

/** Ctrl+K (⌘K on a Mac) works everywhere, also while somebody types. */
function useSearchKey(open: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!wanted || event.key.toLowerCase() !== 'k' || event.defaultPrevented) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [open]);
}

/** `/` and Ctrl+K: finds records of every form, and pages. */
export function Search({ app }: { app: App }) {
  const t = useT('app.frame');
  const phone = usePhone();
  const [open, setOpen] = useState<boolean>();
  const show = () => {
    setOpen(true);
  };
  const hide = () => {
    setOpen(false);
  };
  useKeys({ '/': show });
  useSearchKey(show);
  return (
    <>
      <button
        type="button"
        className={phone ? styles.compact : styles.trigger}
        onClick={show}
        aria-label={t('search.label')}
        aria-keyshortcuts="/ Control+K"
      >
        <SearchIcon size={phone ? 20 : 15} aria-hidden="true" />
        {!phone && (
          <>
            <span>{t('search.label')}</span>
            <kbd>/</kbd>
          </>
        )}
      </button>
      {open !== undefined && (
        <Suspense>
          <SearchDialog app={app.key} open={open} onDone={hide} />
        </Suspense>
      )}
    </>
  );
}
