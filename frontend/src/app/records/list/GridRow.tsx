import { memo, type ReactNode } from 'react';
import type { Rec } from '@/core/api/records';
import { useT } from '@/shared/i18n/i18n';
import type { Column } from './columns';
import { GridCell } from './GridCell';
import type { GridLayout } from './gridLayout';
import { stickyAt } from './sticky';
import styles from './list.module.css';

interface Props {
  app: string;
  form: string;
  record: Rec;
  columns: Column[];
  layout: GridLayout;
  frozen: number;
  /** Key of the column that links to the record. */
  linked: string | undefined;
  titleField: string | undefined;
  top: number;
  index: number;
  /** Whether it is chosen; `undefined` where records cannot be. */
  selected: boolean | undefined;
  /** Column of the cell the keyboard is on, if it is in this row. */
  at: number | undefined;
  /** The input that stands in that cell. */
  editor: ReactNode;
}

/** Of the cell the keyboard is on, for `aria-activedescendant`. */
export const cellId = (row: number, col: number) => `cell-${row}-${col}`;

/** One record. Clicks are heard by the grid, which reads `data-row` and `data-col`. */
export const GridRow = memo(function GridRow(props: Props) {
  const { record, columns, layout, frozen, linked, top, index, selected, at, editor } = props;
  const t = useT('app.records');
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={styles.row}
      data-row={index}
      data-current={at !== undefined}
      data-selected={selected}
      data-editing={Boolean(editor)}
      style={{
        gridTemplateColumns: layout.template,
        minWidth: layout.total,
        transform: `translateY(${top}px)`,
      }}
    >
      {selected !== undefined && (
        <div role="gridcell" className={styles.select} data-select="">
          <input
            type="checkbox"
            tabIndex={-1}
            readOnly
            checked={selected}
            aria-label={t('bulk.select', { title: record.title || '—' })}
          />
        </div>
      )}
      {columns.map((column, col) => (
        <div
          key={column.key}
          id={at === col ? cellId(index, col) : undefined}
          role="gridcell"
          data-col={col}
          data-at={at === col}
          data-right={column.right}
          data-frozen={col < frozen}
          style={stickyAt(layout, frozen, col)}
        >
          {at === col && editor ? (
            editor
          ) : (
            <GridCell
              app={props.app}
              form={props.form}
              record={record}
              column={column}
              linked={column.key === linked}
              titleField={props.titleField}
            />
          )}
        </div>
      ))}
    </div>
  );
});
