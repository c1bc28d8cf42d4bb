import type { Field } from '@/core/api/catalog';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { Value } from '../Value';
import { rowsOf } from './columns';
import styles from './RowsTable.module.css';

/** Titles of linked records and names of people: by field, in rows by `field.row.column`. */
export type Names = Record<string, { title: string }>;

interface Props {
  field: Partial<Pick<Field, 'key' | 'columns'>>;
  value: unknown;
  names?: Names;
  /** At most so many rows, and then how many more there are. */
  most?: number;
}

/** The rows of a sub-table to be read. */
export function RowsTable({ field: { key = '', columns = [] }, value, names, most }: Props) {
  const t = useT('form.viewer');
  const label = useLabel();
  const rows = rowsOf(value);
  if (rows.length === 0) return <span className={styles.none}>—</span>;
  const shown = rows.slice(0, most);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-kind={column.kind}>
                {label(column.label, column.key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.id}>
              {columns.map((column) => (
                <td key={column.key} data-kind={column.kind}>
                  <Value
                    field={column}
                    value={row[column.key]}
                    display={names?.[`${key}.${row.id}.${column.key}`]?.title}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <p className={styles.more}>{t('rows.more', { count: rows.length - shown.length })}</p>
      )}
    </div>
  );
}
