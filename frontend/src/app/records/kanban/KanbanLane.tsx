import { useDroppable } from '@dnd-kit/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import type { Field } from '@/core/api/catalog';
import type { LiveForm } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { queryRecords, type Rec } from '@/core/api/records';
import { formatInteger } from '@/shared/format/number';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { OptionChip } from '@/shared/ui/OptionChip';
import { Bone } from '@/shared/ui/Skeleton';
import { useSeen } from '@/shared/useSeen';
import type { RecordListing } from '../list/useRecordList';
import { columnCondition, type KanbanColumn } from './columns';
import { KanbanCard } from './KanbanCard';
import { useColumnTitle } from './useColumnTitle';
import styles from './kanban.module.css';

interface Props {
  app: string;
  live: LiveForm;
  listing: RecordListing;
  field: Field;
  column: KanbanColumn;
  columns: KanbanColumn[];
  moved: ReadonlyMap<string, Rec>;
  movable: boolean;
  onMove: (record: Rec, to: KanbanColumn) => void;
}

const pageSize = 20;

/** One column: its records are asked for once it is in sight, and page by page. */
export function KanbanLane(props: Props) {
  const { app, live, listing, field, column, columns, moved, movable, onMove } = props;
  const t = useT('app.records');
  const language = useLanguage();
  const titleOf = useColumnTitle(field);
  const lane = useRef<HTMLElement>(null);
  const seen = useSeen(lane);
  const { setNodeRef, isOver } = useDroppable({ id: column.key, disabled: !movable });
  const form = live.form.key;
  const { condition, search, sort } = listing.asked;
  const query = {
    condition: columnCondition(condition, field.key, column.value),
    search,
    sort,
    limit: pageSize,
  };
  const records = useInfiniteQuery({
    queryKey: keys.recordList(app, form, { lane: true, query }),
    queryFn: ({ pageParam, signal }) => queryRecords(app, form, { ...query, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    enabled: seen,
    placeholderData: (previous) => previous,
  });
  const loaded = records.data?.pages.flatMap((page) => page.items) ?? [];
  const here = [...moved.values()].filter((record) => record.values[field.key] === column.value);
  const shown = [...here, ...loaded.filter((record) => !moved.has(record.id))];
  const option = field.options?.find((candidate) => candidate.value === column.value);
  const title = titleOf(column);
  return (
    <section ref={lane} className={styles.lane} aria-label={`${title} ${column.count}`} data-over={isOver}>
      <header>
        {option ? <OptionChip option={option} /> : <span>{title}</span>}
        <span className={styles.count}>{formatInteger(column.count, language)}</span>
      </header>
      <ul ref={setNodeRef} className={styles.cards}>
        {shown.map((record) => (
          <li key={record.id}>
            <KanbanCard
              app={app}
              live={live}
              listing={listing}
              record={record}
              field={field}
              columns={columns}
              movable={movable}
              onMove={(to) => {
                onMove(record, to);
              }}
            />
          </li>
        ))}
        {records.isPending && column.count > 0 && (
          <li>
            <Bone width="100%" height={88} />
          </li>
        )}
        {records.isSuccess && shown.length === 0 && <li className={styles.none}>{t('kanban.none')}</li>}
        {records.isError && (
          <li>
            <Button block size="small" onClick={() => void records.refetch()}>
              {t('shared:action.retry')}
            </Button>
          </li>
        )}
        {records.hasNextPage && (
          <li>
            <Button
              block
              type="text"
              loading={records.isFetchingNextPage}
              onClick={() => void records.fetchNextPage()}
            >
              {t('shared:action.more')}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}
