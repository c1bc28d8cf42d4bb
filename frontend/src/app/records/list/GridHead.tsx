import type { LiveForm } from '@/core/api/forms';
import { useT } from '@/shared/i18n/i18n';
import { HeaderCell } from './HeaderCell';
import { stickyAt } from './sticky';
import { useColumnName } from './useColumnName';
import type { GridColumns } from './useGridColumns';
import type { RecordListing } from './useRecordList';
import type { ListSelection } from './useSelection';
import styles from './list.module.css';

interface Props {
  live: LiveForm;
  listing: RecordListing;
  grid: GridColumns;
  /** Where records can be chosen. */
  selection?: ListSelection;
}

export function GridHead({ live, listing, grid, selection }: Props) {
  const t = useT('app.records');
  const nameOf = useColumnName(live);
  const { columns, layout, frozen } = grid;
  return (
    <div
      className={styles.head}
      role="row"
      aria-rowindex={1}
      style={{ gridTemplateColumns: layout.template, minWidth: layout.total }}
    >
      {selection && (
        <div role="columnheader" className={styles.select}>
          <input
            type="checkbox"
            ref={(box) => {
              if (box) box.indeterminate = selection.state === 'some';
            }}
            checked={selection.state === 'all'}
            aria-label={t('bulk.selectAll')}
            onChange={selection.toggleLoaded}
          />
        </div>
      )}
      {columns.map((column, at) => (
        <HeaderCell
          key={column.key}
          column={column}
          name={nameOf(column.key)}
          width={layout.widths[at] ?? column.width}
          style={stickyAt(layout, frozen, at)}
          frozen={at < frozen}
          sort={listing.state.sort}
          only={columns.length === 1}
          onSort={(sort) => {
            listing.change({ sort });
          }}
          onHide={() => {
            grid.hide(column.key);
          }}
          onFreeze={() => {
            grid.freezeAt(at);
          }}
          onPreview={(width) => {
            grid.preview(column.key, width);
          }}
          onWidth={(width) => {
            grid.resize(column.key, width);
          }}
          onAuto={() => {
            grid.fit(column.key);
          }}
        />
      ))}
    </div>
  );
}
