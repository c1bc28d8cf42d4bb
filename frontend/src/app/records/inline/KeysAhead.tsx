import { useEffect, useRef, type RefObject } from 'react';
import { useT } from '@/shared/i18n/i18n';
import styles from './inline.module.css';

/** Stands in a cell while its editor is fetched, and takes down what is typed meanwhile. */
export function KeysAhead({ aheadRef }: { aheadRef: RefObject<string[]> }) {
  const t = useT('app.records');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div
      ref={box}
      className={styles.editor}
      role="textbox"
      aria-busy="true"
      aria-label={t('cell.coming')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        aheadRef.current.push(event.key);
      }}
    />
  );
}
