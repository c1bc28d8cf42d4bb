import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useSearchParams } from 'react-router';
import { getForm } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { queryRecords, type RecordQuery } from '@/core/api/records';
import { queryOf, readListState, writeListState, type ListState } from './listState';

export function useLiveForm(app: string, form: string) {
  return useQuery({
    queryKey: keys.form(app, form),
    queryFn: () => getForm(app, form),
    staleTime: 300_000,
  });
}

/** How many records there are, asked for by itself: a large table takes longer to count than to show its first page. */
function useCount(app: string, form: string, { condition, search }: RecordQuery) {
  const query = { condition, search };
  return useQuery({
    queryKey: keys.recordList(app, form, { query, count: true }),
    queryFn: ({ signal }) => queryRecords(app, form, { ...query, limit: 1, count: true }, signal),
    placeholderData: (previous) => previous,
  });
}

/** The records of a form as the URL filters and sorts them, page by page. */
export function useRecordList(app: string, form: string) {
  const [parameters, setParameters] = useSearchParams();
  const state = readListState(parameters);
  const query = useDeferredValue(JSON.stringify(queryOf(state)));
  const asked = JSON.parse(query) as RecordQuery;
  const count = useCount(app, form, asked);
  const records = useInfiniteQuery({
    queryKey: keys.recordList(app, form, { query, pages: true }),
    queryFn: ({ pageParam, signal }) =>
      queryRecords(app, form, { ...asked, limit: 100, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  });
  return {
    state,
    records,
    items: records.data?.pages.flatMap((page) => page.items) ?? [],
    total: count.data?.total,
    change: (next: Partial<ListState>) => {
      setParameters(writeListState({ ...state, ...next }), { replace: true });
    },
  };
}

export type RecordListing = ReturnType<typeof useRecordList>;
