import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { getForm, type LiveForm } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { queryRecords, type RecordQuery } from '@/core/api/records';
import type { ListViews } from '../views/useViews';
import { formColumns } from './columns';
import { isFilled, isKnown } from './knownFilters';
import { differs, queryOf, readListState, writeListState, type ListState } from './listState';

export function useLiveForm(app: string, form: string) {
  return useQuery({
    queryKey: keys.form(app, form),
    queryFn: () => getForm(app, form),
    staleTime: 300_000,
  });
}

/** How many records there are, asked for by itself: a large table takes longer to count than to show its first page. */
function useCount(app: string, form: string, { condition, search }: RecordQuery, enabled: boolean) {
  const query = { condition, search };
  return useQuery({
    queryKey: keys.recordList(app, form, { query, count: true }),
    queryFn: ({ signal }) => queryRecords(app, form, { ...query, limit: 1, count: true }, signal),
    placeholderData: (previous) => previous,
    enabled,
  });
}

/** What the view keeps of fields that the form has lost is not asked for, nor what is not filled in yet. */
function known(given: ListState, live: LiveForm | undefined) {
  const state = { ...given, filters: given.filters.filter(isFilled) };
  if (!live) return state;
  const { table } = live;
  const sort = table.fields.some((field) => field.key === state.sort?.field) ? state.sort : undefined;
  return { ...state, sort, filters: state.filters.filter((filter) => isKnown(filter, table)) };
}

/** The records of a form as its view and the URL filter and sort them, page by page. */
export function useRecordList(app: string, form: string, live: LiveForm | undefined, views: ListViews) {
  const [parameters, setParameters] = useSearchParams();
  const { view, pending } = views;
  const url = parameters.toString();
  // The URL follows a moment later: until it has moved, what was chosen last counts.
  const [ahead, setAhead] = useState<{ from: string; to: string }>();
  if (ahead && ahead.to === url) setAhead(undefined);
  const shown = ahead?.from === url ? new URLSearchParams(ahead.to) : parameters;
  const state = readListState(shown, view?.settings);
  const query = useDeferredValue(JSON.stringify(queryOf(known(state, live))));
  const asked = JSON.parse(query) as RecordQuery;
  const enabled = !pending && (!view || live !== undefined);
  const count = useCount(app, form, asked, enabled);
  const records = useInfiniteQuery({
    queryKey: keys.recordList(app, form, { query, pages: true }),
    queryFn: ({ pageParam, signal }) =>
      queryRecords(app, form, { ...asked, limit: 100, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
    enabled,
  });
  const { data } = records;
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const show = (next: ListState) => {
    const written = writeListState(next, view?.settings);
    if (view) written.set('view', view.id);
    setAhead({ from: url, to: written.toString() });
    setParameters(written, { replace: true });
  };
  const tagged = useMemo(() => items.some((record) => record.tags.length > 0), [items]);
  return {
    state,
    /** Id of the saved view. */
    view: view?.id,
    /** What the server was asked. */
    asked,
    records,
    items,
    total: count.data?.total,
    /** As chosen, else as the form has them. */
    columns: state.columns ?? (live ? formColumns(live, tagged) : []),
    frozen: state.frozen ?? 1,
    changed: differs(state, view?.settings),
    change: (next: Partial<ListState>) => {
      show({ ...state, ...next });
    },
    /** Back to what the view keeps; a search stays. */
    reset: () => {
      show({ search: state.search, ...view?.settings, filters: view?.settings.filters ?? [] });
    },
  };
}

export type RecordListing = ReturnType<typeof useRecordList>;
