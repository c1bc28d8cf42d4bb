import { ArrowRight } from 'lucide-react';
import type { Field } from '@/core/api/catalog';
import { valueText } from '@/core/values/valueText';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { Value } from '../Value';
import type { Row } from './columns';
import { rowChanges, type RowChange } from './rowChanges';
import styles from './RowsTable.module.css';

interface Props {
  field: Pick<Field, 'columns'>;
  before: unknown;
  after: unknown;
}

const shownAtOnce = 8;
const named = new Set(['link', 'person', 'department']);

/** What somebody did to the rows of a sub-table, row by row. */
export function RowsChange({ field, before, after }: Props) {
  const t = useT('form.viewer');
  const columns = field.columns ?? [];
  const changes = rowChanges(before, after, columns);
  const left = changes.length - shownAtOnce;
  return (
    <ul className={styles.changes}>
      {changes.slice(0, shownAtOnce).map((change, index) => (
        <li key={index}>
          <OneChange change={change} columns={columns} />
        </li>
      ))}
      {left > 0 && <li className={styles.more}>{t('rows.moreChanges', { count: left })}</li>}
    </ul>
  );
}

function OneChange({ change, columns }: { change: RowChange; columns: Field[] }) {
  const t = useT('form.viewer');
  const label = useLabel();
  if (change.kind === 'moved') return <span>{t('rows.wasMoved')}</span>;
  const { kind, row, number } = change;
  return (
    <>
      <span className={styles.what} data-kind={kind}>
        {t(`rows.was.${kind}`, { number })}
      </span>
      {kind === 'changed' ? (
        change.cells.map(({ column, from, to }) => (
          <span key={column.key} className={styles.cellChange}>
            {label(column.label, column.key)} <Value field={column} value={from} />
            <ArrowRight size={12} aria-hidden="true" />
            <Value field={column} value={to} />
          </span>
        ))
      ) : (
        <InOneLine row={row} columns={columns} />
      )}
    </>
  );
}

function InOneLine({ row, columns }: { row: Row; columns: Field[] }) {
  const language = useLanguage();
  return columns
    .filter(({ type }) => !named.has(type))
    .map((column) => valueText(column, row[column.key], language))
    .filter((text) => text !== '')
    .join(' · ');
}
