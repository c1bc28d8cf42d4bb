import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DocumentUses, FoundUses } from '@/core/api/uses';
import { editorPath } from '@/core/app/editorPath';
import { appPath } from '@/core/app/useApp';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import styles from './UseList.module.css';

const shownAtFirst = 6;

export interface UseListProps {
  app: string;
  found: FoundUses;
  /** Links open another window: for dialogs, which stand outside of the pages and are to be answered. */
  aside?: boolean;
}

/** The documents that use something, each with its places and a link to it, and the running cases. */
export function UseList({ app, found, aside = false }: UseListProps) {
  const t = useT('core.uses');
  const label = useLabel();
  const [all, setAll] = useState(false);
  const cases = found.items.filter(({ kind }) => kind === 'case').length;
  const items = found.items.filter(({ kind }) => kind !== 'case');
  const shown = all ? items : items.slice(0, shownAtFirst);
  const hidden = items.length - shown.length;
  return (
    <>
      <ul className={styles.list}>
        {shown.map((document) => (
          <li key={`${document.kind} ${document.key}`}>
            <span className={styles.kind}>{t(`kind.${document.kind}`)}</span>
            <span className={styles.name}>
              <DocumentName app={app} document={document} aside={aside} />
              <Places document={document} />
            </span>
          </li>
        ))}
        {cases > 0 && hidden === 0 && (
          <li>
            <span className={styles.kind}>{t('kind.case')}</span>
            {t('cases', { count: cases })}
          </li>
        )}
        {found.running.map(({ flow, label: name, release, count }) => (
          <li key={`${flow} ${release}`} className={styles.running}>
            {t('inCases', { count, release, flow: label(name, flow) })}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('more', { count: hidden })}
        </Button>
      )}
    </>
  );
}

interface DocumentNameProps {
  app: string;
  document: DocumentUses;
  aside: boolean;
}

function DocumentName({ app, document, aside }: DocumentNameProps) {
  const label = useLabel();
  const path = editorPath(document.kind, document.key);
  const name = label(document.label, document.key);
  if (!path) return name;
  const page = appPath.build(app, path);
  return aside ? (
    <a href={page} target="_blank" rel="noreferrer">
      {name}
    </a>
  ) : (
    <Link to={page}>{name}</Link>
  );
}

/** `condition · step “Guide mail”`: each area once, with what it is called there. */
function Places({ document }: { document: DocumentUses }) {
  const t = useT('core.uses');
  const label = useLabel();
  // A decision has but its table.
  if (document.kind === 'decision') return null;
  const texts = document.places.map(({ area, nearest }) => {
    const name = nearest ? label(nearest) : '';
    return name ? `${t(`area.${area}`)}: ${name}` : t(`area.${area}`);
  });
  return <span className={styles.places}>{[...new Set(texts)].join(' · ')}</span>;
}
