import type { ReactNode } from 'react';
import styles from './DataTable.module.css';

export interface DataColumn<T> {
  key: string;
  title: string;
  render: (row: T) => ReactNode;
  width?: number | string;
  right?: boolean;
  /** Left out on a phone. */
  wideOnly?: boolean;
}

interface Props<T> {
  label: string;
  columns: DataColumn<T>[];
  rows: T[];
  rowKey: (row: T) => string;
  /** Opens a row; its first cell then holds the button or link. */
  onOpen?: (row: T) => void;
  current?: string;
}

/** A plain table for lists of some dozens. */
export function DataTable<T>({ label, columns, rows, rowKey, onOpen, current }: Props<T>) {
  return (
    <div className={styles.box} tabIndex={0} role="group" aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                style={{ width: column.width }}
                data-right={column.right}
                data-wide={column.wideOnly}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = rowKey(row);
            return (
              <tr
                key={key}
                data-open={onOpen !== undefined}
                data-current={key === current}
                onClick={
                  onOpen &&
                  ((event) => {
                    const inside = (event.target as HTMLElement).closest('a, button, input, label');
                    if (!inside) onOpen(row);
                  })
                }
              >
                {columns.map((column) => (
                  <td key={column.key} data-right={column.right} data-wide={column.wideOnly}>
                    {column.render(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
