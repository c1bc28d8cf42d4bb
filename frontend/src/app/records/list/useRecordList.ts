import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useSearchParams } from 'react-router';
import { getForm } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { queryRecords } from '@/core/api/records';
import { queryOf, readListState, writeListState, type ListState } from './listState';

export function useLiveForm(app: string, form: string) {
  return useQuery({
    queryKey: keys.form(app, form),
    queryFn: () => getForm(app, form),
    staleTime: 300_000,
  });
}

/** The records of a form as the URL filters and sorts them, page by page. */
export function useRecordList(app: string, form: string) {
  const [parameters, setParameters] = useSearchParams();
  const state = readListState(parameters);
  const query = useDeferredValue(JSON.stringify(queryOf(state)));
  const records = useInfiniteQuery({
    queryKey: keys.recordList(app, form, { query, pages: true }),
    queryFn: ({ pageParam, signal }) =>
      queryRecords(
        app,
        form,
        { ...(JSON.parse(query) as object), limit: 100, after: pageParam, count: pageParam === undefined },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  });
  return {
    state,
    records,
    items: records.data?.pages.flatMap((page) => page.items) ?? [],
    total: records.data?.pages[0]?.total,
    change: (next: Partial<ListState>) => {
      setParameters(writeListState({ ...state, ...next }), { replace: true });
    },
  };
}

export type RecordListing = ReturnType<typeof useRecordList>;
