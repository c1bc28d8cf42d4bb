import { Modal } from 'antd';
import { Search as SearchIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { App } from '@/core/api/apps';
import { useT } from '@/shared/i18n/i18n';
import { useKeys } from '@/shared/useKeys';
import { usePhone } from '@/shared/usePhone';
import { SearchBox } from './SearchBox';
import styles from './Search.module.css';

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
  const [open, setOpen] = useState(false);
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
      <Modal
        open={open}
        onCancel={hide}
        footer={null}
        closable={false}
        width={640}
        style={{ top: phone ? 12 : 72 }}
        destroyOnHidden
        styles={{ container: { padding: 0 }, body: { padding: 0 } }}
        title={<span className="visually-hidden">{t('search.label')}</span>}
      >
        <SearchBox app={app.key} onDone={hide} />
      </Modal>
    </>
  );
}
