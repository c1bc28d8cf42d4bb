import { Fragment, Suspense, useEffect, useRef, type MouseEvent } from 'react';
import { useNavigate } from 'react-router';
import type { LiveForm } from '@/core/api/forms';
import { appPath } from '@/core/app/useApp';
import { mayWrite, useUser } from '@/core/session/useSession';
import { useLabel } from '@/shared/i18n/useLabel';
import { later } from '@/shared/later/later';
import { size } from '@/shared/theme/tokens';
import { useKeys } from '@/shared/useKeys';
import { isEditable, takesDigits } from '../inline/editable';
import { KeysAhead } from '../inline/KeysAhead';
import { useCellCursor, type Cell } from '../inline/useCellCursor';
import { useCellEdits } from '../inline/useCellEdits';
import { linkedColumn } from './columns';
import { placeOf } from './gridPlace';
import { GridHead } from './GridHead';
import { cellId, GridRow } from './GridRow';
import { recordLines, type Lines } from './lines';
import { useFollowCell } from './useFollowCell';
import { useGridColumns } from './useGridColumns';
import { useGridKeys, useUndoKey } from './useGridKeys';
import type { RecordListing } from './useRecordList';
import { useRowsInSight } from './useRowsInSight';
import type { ListSelection } from './useSelection';
import styles from './list.module.css';

const CellEditor = later(() => import('../inline/CellEditor'));

interface Props {
  app: string;
  live: LiveForm;
  listing: RecordListing;
  selection: ListSelection;
  /** The records of the listing when left out. */
  lines?: Lines;
}

const selectWidth = 44;

/** A grid that draws only the rows in sight, loads more on the way down, and is edited in place. */
export function RecordGrid(props: Props) {
  const { app, live, listing, selection } = props;
  const aheadRef = useRef<string[]>([]);
  const label = useLabel();
  const navigate = useNavigate();
  const writable = mayWrite(useUser()) && !live.form.facts;
  const scroller = useRef<HTMLDivElement>(null);
  const { items, records } = listing;
  const lines = props.lines ?? recordLines(items);
  const grid = useGridColumns(live, listing, scroller, writable ? selectWidth : 0);
  const { columns, layout, frozen } = grid;
  const edits = useCellEdits(app, live);
  const { rows, show } = useRowsInSight(scroller, lines.count, size.row);
  const cursor = useCellCursor(lines, columns.length, show);
  const { cell, editing } = cursor;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = records;
  const { onSight } = lines;
  useEffect(() => {
    if (onSight) onSight(rows.first, rows.end);
    else if (rows.end > items.length - 20 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [onSight, rows.first, rows.end, items.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  useFollowCell(scroller, cell, editing);
  const linked = linkedColumn(live, columns);
  const current = lines.record(cell.row);
  const editableAt = ({ col }: Cell) => {
    const field = columns[col]?.field;
    return writable && field && isEditable(live, field) ? field : undefined;
  };
  const edit = (at: Cell, typed: string[] = []) => {
    const record = lines.record(at.row);
    const field = editableAt(at);
    if (!record) lines.onEnter?.(at.row);
    if (!record || !field) return;
    if (field.type === 'boolean') void edits.save(record, field.key, record.values[field.key] !== true);
    else {
      aheadRef.current = typed;
      cursor.edit(at);
    }
  };
  const open = () => {
    if (current) void navigate(appPath.record(app, live.form.key, current.id));
    else lines.onEnter?.(cell.row);
  };
  const digits = takesDigits(editableAt(cell)?.type ?? '');
  const onKey = useGridKeys({
    cursor,
    write: digits
      ? (key) => {
          edit(cell, [key]);
        }
      : undefined,
    cols: columns.length,
    edit: () => {
      edit(cell);
    },
    open,
    links: !writable || columns[cell.col]?.key === linked,
    clear: selection.clear,
  });
  useUndoKey(edits.undo);
  useKeys({
    j: () => {
      cursor.go(cell.row + 1, cell.col);
    },
    k: () => {
      cursor.go(cell.row - 1, cell.col);
    },
    x: () => {
      if (writable && current) selection.toggle(current.id, false);
    },
    Enter: open,
    Escape: selection.clear,
  });
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target, cell);
    if (!place || editing) return;
    const record = lines.record(place.row);
    if (place.select && record) selection.toggle(record.id, event.shiftKey);
    cursor.go(place.row, place.col);
    scroller.current?.focus({ preventScroll: true });
  };
  const field = editing ? editableAt(cell) : undefined;
  const drawn = cell.row >= rows.first && cell.row < rows.end;
  return (
    <div
      ref={scroller}
      className={styles.grid}
      role="grid"
      aria-label={label(live.form.label)}
      aria-rowcount={(props.lines ? lines.count : listing.total) ?? -1}
      aria-multiselectable={writable}
      aria-activedescendant={drawn && !editing ? cellId(cell.row, cell.col) : undefined}
      tabIndex={0}
      style={{ scrollPaddingLeft: layout.lefts[frozen] ?? 0 }}
      data-writable={writable}
      onKeyDown={onKey}
      onFocus={(event) => {
        if (event.target === event.currentTarget && cell.row < 0 && lines.count > 0) cursor.go(0, 0);
      }}
    >
      <GridHead live={live} listing={listing} grid={grid} selection={writable ? selection : undefined} />
      <div
        role="rowgroup"
        style={{ height: lines.count * size.row, position: 'relative' }}
        onClick={onClick}
        onMouseDown={(event) => {
          if (event.shiftKey && placeOf(event.target, cell)?.select) event.preventDefault();
        }}
        onDoubleClick={(event) => {
          const place = placeOf(event.target, cell);
          if (place && !place.select && !editing) edit(place);
        }}
      >
        {Array.from({ length: rows.end - rows.first }, (_, nth) => {
          const index = rows.first + nth;
          const here = index === cell.row;
          const record = lines.record(index);
          if (!record) {
            const top = `translateY(${index * size.row}px)`;
            const style = { minWidth: layout.total, transform: top };
            const id = here ? cellId(index, cell.col) : undefined;
            return (
              <Fragment key={index}>{lines.between?.({ line: index, id, current: here, style })}</Fragment>
            );
          }
          return (
            <GridRow
              key={record.id}
              app={app}
              form={live.form.key}
              record={record}
              columns={columns}
              layout={layout}
              frozen={frozen}
              linked={linked}
              titleField={live.table.titleField}
              top={index * size.row}
              index={index}
              selected={writable ? selection.has(record.id) : undefined}
              at={here ? cell.col : undefined}
              editor={
                here && field ? (
                  <Suspense fallback={<KeysAhead aheadRef={aheadRef} />}>
                    <CellEditor
                      key={field.key}
                      aheadRef={aheadRef}
                      app={app}
                      live={live}
                      record={record}
                      field={field}
                      name={label(field.label, field.key)}
                      onSave={(value) => {
                        void edits.save(record, field.key, value);
                      }}
                      onLeave={cursor.leave}
                    />
                  </Suspense>
                ) : undefined
              }
            />
          );
        })}
      </div>
    </div>
  );
}
