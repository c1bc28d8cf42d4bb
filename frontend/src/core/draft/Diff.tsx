import { useMemo } from 'react';
import { useT } from '@/shared/i18n/i18n';
import styles from './Draft.module.css';
import { aroundChanges, lineDiff } from './lineDiff';

export interface DiffProps {
  before: string;
  after: string;
  beforeLabel: string;
  afterLabel: string;
}

const sign = { same: ' ', added: '+', removed: '−' };

/** Two texts, changed lines only, with what stands around them. */
export function Diff({ before, after, beforeLabel, afterLabel }: DiffProps) {
  const t = useT('core.draft');
  const lines = useMemo(() => aroundChanges(lineDiff(before, after)), [before, after]);
  if (before === after) return <p className={styles.legend}>{t('diff.none')}</p>;
  return (
    <>
      <p className={styles.legend}>
        <span data-kind="removed">− {beforeLabel}</span>
        <span data-kind="added">+ {afterLabel}</span>
      </p>
      <pre className={styles.diff}>
        {lines.map((line, at) =>
          line ? (
            <div key={at} data-kind={line.kind}>
              <span aria-hidden="true">{sign[line.kind]} </span>
              {line.text}
            </div>
          ) : (
            <div key={at} data-kind="gap">
              ⋯
            </div>
          ),
        )}
      </pre>
    </>
  );
}
