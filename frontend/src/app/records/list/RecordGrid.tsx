import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { LiveForm } from '@/core/api/forms';
import { appPath } from '@/core/app/useApp';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { size } from '@/shared/theme/tokens';
import { useKeys } from '@/shared/useKeys';
import { columnsOf } from './columns';
import { nextSort } from './listState';
import { GridRow } from './GridRow';
import type { RecordListing } from './useRecordList';
import styles from './list.module.css';

interface Props {
  app: string;
  live: LiveForm;
  listing: RecordListing;
}

const tagsWidth = 220;

/** A grid that draws only the rows in sight and loads more on the way down. */
export function RecordGrid({ app, live, listing }: Props) {
  const t = useT('app.records');
  const label = useLabel();
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(-1);
  const { items, records, state, change } = listing;
  const columns = columnsOf(live);
  const tagged = items.some((record) => record.tags.length > 0);
  const template = [
    ...columns.map((column) => `minmax(${column.width}px, ${column.width}fr)`),
    tagged ? `minmax(${tagsWidth}px, ${tagsWidth}fr)` : '',
  ].join(' ');
  const minWidth = columns.reduce((sum, column) => sum + column.width, tagged ? tagsWidth : 0);
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
      <div className={styles.head} role="row" style={{ gridTemplateColumns: template, minWidth }}>
        {columns.map(({ field, right }) => {
          const sorted = state.sort?.field === field.key ? state.sort.dir : undefined;
          const Arrow = sorted === 'desc' ? ArrowDown : ArrowUp;
          return (
            <div
              key={field.key}
              role="columnheader"
              data-right={right}
              aria-sort={sorted ? (sorted === 'asc' ? 'ascending' : 'descending') : 'none'}
            >
              <button
                type="button"
                data-sorted={Boolean(sorted)}
                onClick={() => {
                  change({ sort: nextSort(state.sort, field.key) });
                }}
              >
                {label(field.label, field.key)}
                <Arrow size={13} aria-hidden="true" />
              </button>
            </div>
          );
        })}
        {tagged && <div role="columnheader">{t('list.tag')}</div>}
      </div>
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {rows.map((row) => {
          const record = items[row.index];
          return record ? (
            <GridRow
              key={record.id}
              app={app}
              form={live.form.key}
              record={record}
              columns={columns}
              tagged={tagged}
              template={template}
              minWidth={minWidth}
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
