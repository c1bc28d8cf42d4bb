import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { LiveForm } from '@/core/api/forms';
import { appPath } from '@/core/app/useApp';
import { useLabel } from '@/shared/i18n/useLabel';
import { size } from '@/shared/theme/tokens';
import { useKeys } from '@/shared/useKeys';
import { linkedColumn } from './columns';
import { GridHead } from './GridHead';
import { GridRow } from './GridRow';
import { useGridColumns } from './useGridColumns';
import type { RecordListing } from './useRecordList';
import styles from './list.module.css';

interface Props {
  app: string;
  live: LiveForm;
  listing: RecordListing;
}

/** A grid that draws only the rows in sight and loads more on the way down. */
export function RecordGrid({ app, live, listing }: Props) {
  const label = useLabel();
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(-1);
  const { items, records } = listing;
  const grid = useGridColumns(live, listing, scroller);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size.row,
    overscan: 12,
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = records;
  useEffect(() => {
    if (last >= items.length - 20 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [last, items.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const move = (to: number) => {
    const next = Math.max(0, Math.min(items.length - 1, to));
    setAt(next);
    virtual.scrollToIndex(next);
  };
  useKeys({
    j: () => {
      move(at + 1);
    },
    k: () => {
      move(at - 1);
    },
    Enter: () => {
      const record = items[at];
      if (record) void navigate(appPath.record(app, live.form.key, record.id));
    },
  });
  return (
    <div
      ref={scroller}
      className={styles.grid}
      role="table"
      aria-label={label(live.form.label)}
      aria-rowcount={listing.total ?? -1}
      tabIndex={0}
    >
      <GridHead live={live} listing={listing} grid={grid} />
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {rows.map((row) => {
          const record = items[row.index];
          return record ? (
            <GridRow
              key={record.id}
              app={app}
              form={live.form.key}
              record={record}
              columns={grid.columns}
              layout={grid.layout}
              frozen={grid.frozen}
              linked={linkedColumn(live, grid.columns)}
              titleField={live.table.titleField}
              top={row.start}
              current={row.index === at}
              index={row.index}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}
