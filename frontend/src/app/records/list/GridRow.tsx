import { memo } from 'react';
import { Link } from 'react-router';
import type { Rec } from '@/core/api/records';
import { appPath } from '@/core/app/useApp';
import { valueText } from '@/core/values/valueText';
import { Value } from '@/form/viewer/Value';
import { useLanguage } from '@/shared/i18n/i18n';
import { Tags } from '../Tags';
import type { Column } from './columns';
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
  current: boolean;
  index: number;
}

/** One record, with a link to its page in one of its cells. */
export const GridRow = memo(function GridRow(props: Props) {
  const { app, form, record, columns, layout, frozen, linked, titleField, top, current, index } = props;
  const language = useLanguage();
  const textOf = ({ field, key }: Column) =>
    (field && key !== titleField
      ? valueText(field, record.values[key], language, record.display[key]?.title)
      : record.title) || record.title;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      data-current={current}
      style={{
        gridTemplateColumns: layout.template,
        minWidth: layout.total,
        transform: `translateY(${top}px)`,
      }}
    >
      {columns.map((column, at) => (
        <div
          key={column.key}
          role="cell"
          data-right={column.right}
          data-frozen={at < frozen}
          style={stickyAt(layout, frozen, at)}
        >
          {column.key === linked ? (
            <Link to={appPath.record(app, form, record.id)} className={styles.title}>
              {textOf(column) || '—'}
            </Link>
          ) : column.field ? (
            <Value
              field={column.field}
              value={record.values[column.key]}
              display={record.display[column.key]?.title}
            />
          ) : (
            <Tags app={app} tags={record.tags} most={1} />
          )}
        </div>
      ))}
    </div>
  );
});
