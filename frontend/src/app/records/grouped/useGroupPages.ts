import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Field } from '@/core/api/catalog';
import type { Page } from '@/core/api/http';
import { keys } from '@/core/api/keys';
import { queryRecords, type Rec, type RecordQuery } from '@/core/api/records';
import { columnCondition, type KanbanColumn } from '../kanban/columns';
import { pageSize, type Group } from './groupLines';

/** The records of groups, each group by itself and page by page, as far as somebody has looked. */
export function useGroupPages(
  app: string,
  form: string,
  field: Field,
  asked: RecordQuery,
  columns: KanbanColumn[],
  closed: ReadonlySet<string>,
) {
  const client = useQueryClient();
  const [wanted, setWanted] = useState<Record<string, number>>({});
  const page = ({ value }: KanbanColumn, after: string | undefined) => {
    const query = {
      condition: columnCondition(asked.condition, field.key, value),
      search: asked.search,
      sort: asked.sort,
      limit: pageSize,
      after,
    };
    return {
      queryKey: keys.recordList(app, form, { group: query }),
      queryFn: ({ signal }: { signal: AbortSignal }) => queryRecords(app, form, query, signal),
    };
  };
  const chains = columns.map((column) => {
    const chain: ReturnType<typeof page>[] = [];
    let after: string | undefined;
    for (let left = closed.has(column.key) ? 0 : (wanted[column.key] ?? 0); left > 0; left--) {
      const next = page(column, after);
      chain.push(next);
      after = client.getQueryData<Page<Rec>>(next.queryKey)?.next;
      if (after === undefined) break;
    }
    return chain;
  });
  const results = useQueries({ queries: chains.flat() });
  const groupOf = chains.flatMap((chain, nth) => chain.map(() => nth));
  const groups = columns.map((column, nth): Group => {
    const pages = results.filter((_, at) => groupOf[at] === nth);
    const loaded = pages.flatMap(({ data }) => data?.items ?? []);
    const settled = pages.every(({ isSuccess }) => isSuccess);
    const next = pages.length === 0 || pages.at(-1)?.data?.next !== undefined;
    return {
      column,
      open: !closed.has(column.key),
      loaded,
      pages: pages.length,
      more: settled && next,
      whole: settled && !next,
    };
  });
  const want = useCallback((lacking: Group[]) => {
    if (lacking.length === 0) return;
    setWanted((before) => ({
      ...before,
      ...Object.fromEntries(lacking.map(({ column, pages }) => [column.key, pages + 1])),
    }));
  }, []);
  return { groups, want, failed: results.find(({ isError }) => isError) };
}
