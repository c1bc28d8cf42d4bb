import type { LiveForm } from '@/core/api/forms';
import type { CellError } from '@/core/api/imports';
import { useLabel } from '@/shared/i18n/useLabel';
import { formatInteger } from '@/shared/format/number';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { DataTable, type DataColumn } from '@/shared/ui/DataTable';
import { usePhone } from '@/shared/usePhone';
import styles from './imports.module.css';

interface Props {
  live: LiveForm;
  errors: CellError[];
  /** How many rows have one, strays included. */
  bad: number;
  /** Rows of sub-tables whose record is not in the file. */
  strays: number;
}

const keyOf = ({ sheet, row, column }: CellError) => `${sheet}-${row}-${column}`;

/** The cells that cannot be taken over, with what was expected. */
export function CellErrors({ live, errors, bad, strays }: Props) {
  const t = useT('app.imports');
  const label = useLabel();
  const language = useLanguage();
  const phone = usePhone();
  const sheets = errors.some((error) => error.sheet);
  const titleOf = (error: CellError) => {
    const known = live.table.fields.find((field) => field.key === error.field);
    return label(known?.label, error.field);
  };
  const placeOf = ({ sheet, row }: CellError) => (sheet ? t('error.at', { sheet, row }) : row);
  const columns: DataColumn<CellError>[] = [
    {
      key: 'row',
      title: t('error.row'),
      width: sheets ? 120 : 80,
      render: placeOf,
    },
    { key: 'column', title: t('error.column'), render: (error) => error.column },
    { key: 'value', title: t('error.value'), render: (error) => <code>{error.value || '—'}</code> },
    {
      key: 'field',
      title: t('error.field'),
      render: titleOf,
    },
    { key: 'message', title: t('error.message'), render: (error) => error.message },
  ];
  const title = t('error.title', { count: bad });
  return (
    <div className={styles.errors}>
      <h3>{title}</h3>
      {strays > 0 && (
        <p className={styles.muted}>
          {t('error.strays', { count: strays, rows: formatInteger(strays, language) })}
        </p>
      )}
      <div className={styles.errorList} tabIndex={0} role="group" aria-label={title}>
        {phone ? (
          <ul>
            {errors.map((error) => (
              <li key={keyOf(error)}>
                <small>
                  {t('error.row')} {placeOf(error)} · {error.column}
                </small>
                <p>{error.message}</p>
              </li>
            ))}
          </ul>
        ) : (
          <DataTable label={title} columns={columns} rows={errors} rowKey={keyOf} />
        )}
      </div>
      {errors.length >= 200 && <small>{t('error.first', { count: errors.length })}</small>}
    </div>
  );
}
