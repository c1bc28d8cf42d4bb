import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { Search as SearchIcon } from 'lucide-react';
import { useDeferredValue, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import type { App } from '@/core/api/apps';
import { keys } from '@/core/api/keys';
import { queryRecords } from '@/core/api/records';
import { appPath } from '@/core/app/useApp';
import { useT } from '@/shared/i18n/i18n';
import { useKeys } from '@/shared/useKeys';
import { usePhone } from '@/shared/usePhone';
import { useWorkEntries } from './navigation';
import styles from './Search.module.css';

interface Hit {
  key: string;
  title: string;
  note: string;
  to: string;
}

function useHits(app: App, text: string): { hits: Hit[]; searching: boolean } {
  const t = useT('app.frame');
  const pages = useWorkEntries();
  const form = app.customerForm ?? '';
  const query = { search: text, limit: 8 };
  const records = useQuery({
    queryKey: keys.recordList(app.key, form, query),
    queryFn: ({ signal }) => queryRecords(app.key, form, query, signal),
    enabled: Boolean(form && text),
  });
  const needle = text.toLowerCase();
  const places = pages
    .filter((entry) => entry.label.toLowerCase().includes(needle))
    .slice(0, text ? 3 : 8)
    .map((entry) => ({ key: `page-${entry.key}`, title: entry.label, note: t('search.page'), to: entry.to }));
  const found = (records.data?.items ?? []).map((record) => ({
    key: record.id,
    title: record.title,
    note: t('search.customer'),
    to: appPath.record(app.key, form, record.id),
  }));
  return { hits: text ? [...found, ...places] : places, searching: records.isFetching };
}

/** `/`: finds customers and pages. */
export function Search({ app }: { app: App }) {
  const t = useT('app.frame');
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  useKeys({
    '/': () => {
      setOpen(true);
    },
  });
  return (
    <>
      <button
        type="button"
        className={phone ? styles.compact : styles.trigger}
        onClick={() => {
          setOpen(true);
        }}
        aria-label={t('search.label')}
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
        onCancel={() => {
          setOpen(false);
        }}
        footer={null}
        closable={false}
        width={560}
        style={{ top: phone ? 12 : 96 }}
        destroyOnHidden
        styles={{ container: { padding: 0 }, body: { padding: 0 } }}
        title={<span className="visually-hidden">{t('search.label')}</span>}
      >
        <SearchBox
          app={app}
          onDone={() => {
            setOpen(false);
          }}
        />
      </Modal>
    </>
  );
}

function SearchBox({ app, onDone }: { app: App; onDone: () => void }) {
  const t = useT('app.frame');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const deferred = useDeferredValue(text.trim());
  const { hits, searching } = useHits(app, deferred);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const active = Math.min(at, hits.length - 1);

  const go = (hit: Hit | undefined) => {
    if (!hit) return;
    onDone();
    void navigate(hit.to);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(active + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(active - 1, 0));
    else if (event.key === 'Enter') go(hits[active]);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={styles.box}>
        <SearchIcon size={18} aria-hidden="true" />
        <input
          autoFocus
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKey}
          placeholder={t('search.placeholder')}
          aria-label={t('search.label')}
          role="combobox"
          aria-expanded="true"
          aria-controls="search-hits"
          aria-activedescendant={hits[active] ? `hit-${hits[active].key}` : undefined}
        />
      </div>
      <ul id="search-hits" className={styles.hits} role="listbox" ref={list} aria-label={t('search.hits')}>
        {hits.map((hit, index) => (
          <li
            key={hit.key}
            id={`hit-${hit.key}`}
            role="option"
            aria-selected={index === active}
            className={styles.hit}
            onMouseMove={() => {
              setAt(index);
            }}
            onClick={() => {
              go(hit);
            }}
          >
            <span>{hit.title}</span>
            <small>{hit.note}</small>
          </li>
        ))}
      </ul>
      {deferred && hits.length === 0 && !searching && (
        <p className={styles.none}>{t('search.none', { text: deferred })}</p>
      )}
    </>
  );
}
