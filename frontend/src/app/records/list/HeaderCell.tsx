import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useT } from '@/shared/i18n/i18n';
import { MenuButton } from '@/shared/ui/MenuButton';
import { ColumnResizer } from './ColumnResizer';
import type { Column } from './columns';
import { nextSort, type ListState } from './listState';
import styles from './list.module.css';

interface Props {
  column: Column;
  name: string;
  width: number;
  style?: CSSProperties;
  frozen: boolean;
  sort: ListState['sort'];
  /** The only column cannot be hidden. */
  only: boolean;
  onSort: (sort: ListState['sort']) => void;
  onHide: () => void;
  onFreeze: () => void;
  onPreview: (width: number) => void;
  onWidth: (width: number) => void;
  onAuto: () => void;
}

/** The head of a column: a click sorts, the menu hides and freezes, the edge changes the width. */
export function HeaderCell(props: Props) {
  const { column, name, width, style, frozen, sort, only, onSort, onHide, onFreeze } = props;
  const t = useT('app.records');
  const sorted = sort?.field === column.key ? sort.dir : undefined;
  const Arrow = sorted === 'desc' ? ArrowDown : ArrowUp;
  const by = (dir: 'asc' | 'desc') => ({
    key: dir,
    label: t(`columns.${dir}`),
    onClick: () => {
      onSort({ field: column.key, dir });
    },
  });
  const items = [
    ...(column.field ? [by('asc'), by('desc'), { type: 'divider' as const }] : []),
    { key: 'freeze', label: t('columns.freezeHere'), onClick: onFreeze },
    { key: 'auto', label: t('columns.auto'), disabled: !column.fixed, onClick: props.onAuto },
    { key: 'hide', label: t('columns.hide'), disabled: only, onClick: onHide },
  ];
  return (
    <div
      role="columnheader"
      data-right={column.right}
      data-frozen={frozen}
      style={style}
      aria-sort={sorted ? (sorted === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      {column.field ? (
        <button
          type="button"
          className={styles.sorter}
          data-sorted={Boolean(sorted)}
          title={name}
          onClick={() => {
            onSort(nextSort(sort, column.key));
          }}
        >
          <span>{name}</span>
          <Arrow size={13} aria-hidden="true" />
        </button>
      ) : (
        <span>{name}</span>
      )}
      <MenuButton menu={{ items }} placement="bottomRight">
        <button type="button" className={styles.headMenu} aria-label={t('columns.menu', { name })}>
          <ChevronDown size={13} aria-hidden="true" />
        </button>
      </MenuButton>
      <ColumnResizer
        name={name}
        width={width}
        onPreview={props.onPreview}
        onWidth={props.onWidth}
        onAuto={props.onAuto}
      />
    </div>
  );
}
