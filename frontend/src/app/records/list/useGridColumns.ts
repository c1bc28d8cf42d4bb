import { useMemo, useState, type RefObject } from 'react';
import type { LiveForm } from '@/core/api/forms';
import type { ViewColumn } from '@/core/api/views';
import { useWidth } from '@/shared/useWidth';
import { columnsOf } from './columns';
import { readColumns, writeColumns } from './columnText';
import { frozenFitting, layOut, titleWidth } from './gridLayout';
import { useColumnName } from './useColumnName';
import type { RecordListing } from './useRecordList';

/** The columns of a grid with their places, and what changes them. */
export function useGridColumns(
  live: LiveForm,
  listing: RecordListing,
  scroller: RefObject<HTMLElement | null>,
  leading = 0,
) {
  const available = useWidth(scroller);
  const [dragged, setDragged] = useState<{ key: string; width: number }>();
  const chosen = listing.columns.map((column) =>
    column.field === dragged?.key ? { ...column, width: dragged.width } : column,
  );
  const text = writeColumns(chosen);
  const nameOf = useColumnName(live);
  const columns = useMemo(
    () =>
      columnsOf(live, readColumns(text) ?? []).map((column) =>
        column.fixed ? column : { ...column, width: Math.max(column.width, titleWidth(nameOf(column.key))) },
      ),
    [live, text, nameOf],
  );
  const layout = useMemo(() => layOut(columns, available, leading), [columns, available, leading]);
  const frozen = frozenFitting(layout, listing.frozen, available);
  const change = (next: ViewColumn[]) => {
    setDragged(undefined);
    listing.change({ columns: next });
  };
  /** Every column keeps the width it has now, so that none jumps when one is dragged. */
  const standing = listing.columns.map((column): ViewColumn => {
    const at = columns.findIndex(({ key }) => key === column.field);
    return at < 0 ? column : { ...column, width: layout.widths[at] };
  });
  const withWidth = (list: ViewColumn[], key: string, width: number | undefined) =>
    list.map((column) => (column.field === key ? { field: key, ...(width && { width }) } : column));
  return {
    columns,
    layout,
    frozen,
    preview: (key: string, width: number) => {
      setDragged({ key, width });
    },
    resize: (key: string, width: number) => {
      change(withWidth(standing, key, width));
    },
    fit: (key: string) => {
      change(withWidth(listing.columns, key, undefined));
    },
    hide: (key: string) => {
      change(listing.columns.filter((column) => column.field !== key));
    },
    freezeAt: (at: number) => {
      listing.change({ frozen: at + 1 });
    },
  };
}

export type GridColumns = ReturnType<typeof useGridColumns>;
