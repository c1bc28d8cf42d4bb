import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { GripVertical } from 'lucide-react';
import { memo, useMemo } from 'react';
import { useT } from '@/shared/i18n/i18n';
import type { FieldError } from '../state/validate';
import { Cell } from './Cell';
import { cellId, type Column, type Row } from './columns';
import { RowMenu } from './RowMenu';
import styles from './rows.module.css';
import type { WorkRow } from './useRowFormulas';
import type { RowActions } from './useRows';

export interface RowProps {
  field: string;
  row: Row;
  /** As it came from the server: what that worked out holds until the row is changed. */
  kept: boolean;
  index: number;
  columns: Column[];
  work: WorkRow;
  errors: Record<string, FieldError> | undefined;
  disabled: boolean;
  actions: RowActions;
}

/** The row with its formulas as they are now. */
export function useShownRow({ row, kept, work }: Pick<RowProps, 'row' | 'kept' | 'work'>): Row {
  return useMemo(() => (kept ? row : work(row)), [row, kept, work]);
}

/** A row as a line of the grid. Drawn again only when something of it changes. */
export const RowLine = memo(function RowLine(props: RowProps) {
  const { field, row, index, columns, errors, disabled, actions } = props;
  const t = useT('form.viewer');
  const shown = useShownRow(props);
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id: row.id,
    disabled,
  });
  return (
    <tr
      ref={setNodeRef}
      className={styles.line}
      data-row={row.id}
      data-dragging={isDragging}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <th scope="row" className={styles.handle}>
        {disabled ? (
          index + 1
        ) : (
          <RowMenu row={row.id} actions={actions}>
            <button
              ref={setActivatorNodeRef}
              type="button"
              aria-label={t('rows.menu', { number: index + 1 })}
              title={t('rows.grip')}
              {...listeners}
            >
              <span>{index + 1}</span>
              <GripVertical size={14} aria-hidden="true" />
            </button>
          </RowMenu>
        )}
      </th>
      {columns.map((column) => (
        <td key={column.key} data-type={column.type}>
          <Cell
            field={field}
            column={column}
            row={shown}
            number={index + 1}
            disabled={disabled}
            error={errors?.[cellId(row.id, column.key)]}
            onChange={actions.set}
          />
        </td>
      ))}
    </tr>
  );
});
