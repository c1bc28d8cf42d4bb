import { memo, useCallback } from 'react';
import { useT } from '@/shared/i18n/i18n';
import type { RowListProps } from './Grid';
import { RowCard } from './RowCard';
import styles from './rows.module.css';

interface Props extends RowListProps {
  open: string | undefined;
  onOpen: (row: string | undefined) => void;
}

/** The rows as cards, one of them open. */
export const CardList = memo(function CardList(props: Props) {
  const { field, rows, first, columns, work, errors, disabled, actions, open, onOpen } = props;
  const t = useT('form.viewer');
  const turnOpen = useCallback(
    (row: string) => {
      onOpen(row);
    },
    [onOpen],
  );
  const turnShut = useCallback(() => {
    onOpen(undefined);
  }, [onOpen]);
  if (rows.length === 0)
    return <p className={styles.empty}>{t(disabled ? 'rows.none' : 'rows.emptyPhone')}</p>;
  return (
    <ul className={styles.cards}>
      {rows.map((row, index) => (
        <RowCard
          key={row.id}
          {...{ field, row, index, columns, work, errors, disabled, actions }}
          kept={first.has(row)}
          open={row.id === open}
          onTurn={row.id === open ? turnShut : turnOpen}
        />
      ))}
    </ul>
  );
});
