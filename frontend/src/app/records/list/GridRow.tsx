import { memo } from 'react';
import { Link } from 'react-router';
import type { Rec } from '@/core/api/records';
import { appPath } from '@/core/app/useApp';
import { Value } from '@/form/viewer/Value';
import { Tags } from '../Tags';
import type { Column } from './columns';
import styles from './list.module.css';

interface Props {
  app: string;
  form: string;
  record: Rec;
  columns: Column[];
  tagged: boolean;
  template: string;
  /** Of the row in pixels, the same for all, so that columns stay in line. */
  minWidth: number;
  top: number;
  current: boolean;
  index: number;
}

/** One record; its first cell is the link. */
export const GridRow = memo(function GridRow(props: Props) {
  const { app, form, record, columns, tagged, template, minWidth, top, current, index } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      data-current={current}
      style={{ gridTemplateColumns: template, minWidth, transform: `translateY(${top}px)` }}
    >
      {columns.map(({ field, right }, at) => (
        <div key={field.key} role="cell" data-right={right}>
          {at === 0 ? (
            <Link to={appPath.record(app, form, record.id)} className={styles.title}>
              {record.title || '—'}
            </Link>
          ) : (
            <Value
              field={field}
              value={record.values[field.key]}
              display={record.display[field.key]?.title}
            />
          )}
        </div>
      ))}
      {tagged && (
        <div role="cell">
          <Tags app={app} tags={record.tags} most={1} />
        </div>
      )}
    </div>
  );
});
