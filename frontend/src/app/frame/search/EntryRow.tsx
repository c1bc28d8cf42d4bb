import { useEffect, useRef } from 'react';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import type { Entry } from './entries';
import { MarkedText } from './MarkedText';
import styles from './Search.module.css';

interface Props {
  entry: Entry;
  active: boolean;
  onHover: () => void;
  onChoose: () => void;
}

export function EntryRow({ entry, active, onHover, onChoose }: Props) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={row}
      id={`hit-${entry.key}`}
      role="option"
      aria-selected={active}
      className={styles.hit}
      onMouseMove={onHover}
      onClick={onChoose}
    >
      <div className={styles.words}>
        <div className={entry.to ? styles.title : styles.more}>
          <MarkedText {...entry.title} />
        </div>
        {entry.notes.map((note) => (
          <div key={note.name} className={styles.note}>
            {note.name && <span>{note.name}</span>}
            <MarkedText {...note.text} />
          </div>
        ))}
      </div>
      {entry.at && (
        <small>
          <RelativeTime at={entry.at} />
        </small>
      )}
    </div>
  );
}
