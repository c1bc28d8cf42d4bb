import { useMemo } from 'react';
import { useT } from '@/shared/i18n/i18n';
import type { DiffProps } from './Diff';
import styles from './Draft.module.css';
import type { DiffLine } from './lineDiff';
import { sideBySide } from './sideBySide';

/** Two texts beside each other, changed lines only, with what stands around them. */
export function SideBySide({ before, after, beforeLabel, afterLabel }: DiffProps) {
  const t = useT('core.draft');
  const pairs = useMemo(() => sideBySide(before, after), [before, after]);
  if (before === after) return <p className={styles.legend}>{t('diff.none')}</p>;
  return (
    <table className={styles.sides}>
      <thead>
        <tr>
          <th scope="col">{beforeLabel}</th>
          <th scope="col">{afterLabel}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair, at) =>
          pair ? (
            <tr key={at}>
              <Side line={pair.left} />
              <Side line={pair.right} />
            </tr>
          ) : (
            <tr key={at}>
              <td colSpan={2} data-kind="gap">
                ⋯
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

const sign = { same: ' ', added: '+', removed: '−' };

function Side({ line }: { line: DiffLine | undefined }) {
  return (
    <td data-kind={line?.kind ?? 'none'}>
      {line && (
        <>
          <span aria-hidden="true">{sign[line.kind]} </span>
          {line.text}
        </>
      )}
    </td>
  );
}
