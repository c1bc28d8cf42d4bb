import { Search as SearchIcon, X } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useT } from '@/shared/i18n/i18n';
import { errorText } from '@/shared/ui/errorText';
import type { Entry } from './entries';
import { EntryRow } from './EntryRow';
import { SectionHead } from './SectionHead';
import styles from './Search.module.css';
import { useDebounced } from './useDebounced';
import { useSections } from './useSections';

const restMs = 150;
const few = 5;
const many = 20;

/** What is looked for, and what was found; the arrow keys go through it. */
export function SearchBox({ app, onDone }: { app: string; onDone: () => void }) {
  const t = useT('app.frame');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [limit, setLimit] = useState(few);
  const [at, setAt] = useState(0);
  const asked = useDebounced(text.trim(), restMs);
  const { sections, searching, error } = useSections(
    app,
    text.trim() ? asked : '',
    limit,
    limit === few ? t('search.more') : undefined,
  );
  const entries = sections.flatMap((section) => section.entries);
  const active = entries[Math.min(at, entries.length - 1)];
  const waiting = searching || text.trim() !== asked;

  const ask = (next: string) => {
    setText(next);
    setLimit(few);
    setAt(0);
  };
  const go = (entry: Entry | undefined) => {
    if (!entry) return;
    if (!entry.to) {
      setLimit(many);
      return;
    }
    onDone();
    void navigate(entry.to);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const last = entries.length - 1;
    const place = Math.min(at, last);
    if (event.key === 'ArrowDown') setAt(place === last ? 0 : place + 1);
    else if (event.key === 'ArrowUp') setAt(place <= 0 ? last : place - 1);
    else if (event.key === 'Enter') {
      if (!waiting) go(active);
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={styles.box}>
        <SearchIcon size={18} aria-hidden="true" />
        <input
          autoFocus
          value={text}
          maxLength={200}
          onChange={(event) => {
            ask(event.target.value);
          }}
          onKeyDown={onKey}
          placeholder={t('search.placeholder')}
          aria-label={t('search.label')}
          role="combobox"
          aria-expanded="true"
          aria-controls="search-hits"
          aria-activedescendant={active && `hit-${active.key}`}
          aria-busy={waiting}
        />
        <button type="button" className={styles.close} onClick={onDone} aria-label={t('search.close')}>
          <X size={18} aria-hidden="true" />
        </button>
      </div>
      <div id="search-hits" className={styles.hits} role="listbox" aria-label={t('search.hits')}>
        {sections.map((section) => (
          <div key={section.key} role="group" aria-labelledby={`section-${section.key}`}>
            <SectionHead section={section} />
            {section.entries.map((entry) => (
              <EntryRow
                key={entry.key}
                entry={entry}
                active={entry === active}
                onHover={() => {
                  setAt(entries.indexOf(entry));
                }}
                onChoose={() => {
                  go(entry);
                }}
              />
            ))}
          </div>
        ))}
      </div>
      {Boolean(error) && (
        <p className={styles.none} role="alert">
          {errorText(error, t)}
        </p>
      )}
      {text.trim() && entries.length === 0 && !waiting && !error && (
        <div className={styles.none}>
          <p>{t('search.none', { text: asked })}</p>
          <small>{t('search.noneHint')}</small>
        </div>
      )}
      <p className="visually-hidden" aria-live="polite">
        {text.trim() && !waiting ? t('search.found', { count: entries.length }) : ''}
      </p>
    </>
  );
}
