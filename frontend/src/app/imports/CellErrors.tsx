import type { LiveForm } from '@/core/api/forms';
import type { CellError } from '@/core/api/imports';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { DataTable, type DataColumn } from '@/shared/ui/DataTable';
import styles from './imports.module.css';

interface Props {
  live: LiveForm;
  errors: CellError[];
  bad: number;
}

/** The cells that cannot be taken over, with what was expected. */
export function CellErrors({ live, errors, bad }: Props) {
  const t = useT('app.imports');
  const label = useLabel();
  const columns: DataColumn<CellError>[] = [
    { key: 'row', title: t('error.row'), width: 80, render: (error) => error.row },
    { key: 'column', title: t('error.column'), render: (error) => error.column },
    { key: 'value', title: t('error.value'), render: (error) => <code>{error.value || '—'}</code> },
    {
      key: 'field',
      title: t('error.field'),
      wideOnly: true,
      render: (error) =>
        label(live.table.fields.find((field) => field.key === error.field)?.label, error.field),
    },
    { key: 'message', title: t('error.message'), render: (error) => error.message },
  ];
  return (
    <div className={styles.errors}>
      <h3>{t('error.title', { count: bad })}</h3>
      <div
        className={styles.errorList}
        tabIndex={0}
        role="group"
        aria-label={t('error.title', { count: bad })}
      >
        <DataTable
          label={t('error.title', { count: bad })}
          columns={columns}
          rows={errors}
          rowKey={(error) => `${error.row}-${error.column}`}
        />
      </div>
      {errors.length >= 200 && <small>{t('error.first', { count: errors.length })}</small>}
    </div>
  );
}
