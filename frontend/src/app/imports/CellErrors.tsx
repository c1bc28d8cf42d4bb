import type { LiveForm } from '@/core/api/forms';
import type { CellError } from '@/core/api/imports';
import { useLabel } from '@/shared/i18n/useLabel';
import { formatInteger } from '@/shared/format/number';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { DataTable, type DataColumn } from '@/shared/ui/DataTable';
import styles from './imports.module.css';

interface Props {
  live: LiveForm;
  errors: CellError[];
  /** How many rows have one, strays included. */
  bad: number;
  /** Rows of sub-tables whose record is not in the file. */
  strays: number;
}

/** The cells that cannot be taken over, with what was expected. */
export function CellErrors({ live, errors, bad, strays }: Props) {
  const t = useT('app.imports');
  const label = useLabel();
  const language = useLanguage();
  const sheets = errors.some((error) => error.sheet);
  const titleOf = (error: CellError) => {
    const known = live.table.fields.find((field) => field.key === error.field);
    return label(known?.label, error.field);
  };
  const columns: DataColumn<CellError>[] = [
    {
      key: 'row',
      title: t('error.row'),
      width: sheets ? 120 : 80,
      render: ({ sheet, row }) => (sheet ? t('error.at', { sheet, row }) : row),
    },
    { key: 'column', title: t('error.column'), render: (error) => error.column },
    { key: 'value', title: t('error.value'), render: (error) => <code>{error.value || '—'}</code> },
    {
      key: 'field',
      title: t('error.field'),
      wideOnly: true,
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
        <DataTable
          label={title}
          columns={columns}
          rows={errors}
          rowKey={(error) => `${error.sheet}-${error.row}-${error.column}`}
        />
      </div>
      {errors.length >= 200 && <small>{t('error.first', { count: errors.length })}</small>}
    </div>
  );
}
