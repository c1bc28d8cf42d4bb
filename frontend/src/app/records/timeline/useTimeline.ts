import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { keys } from '@/core/api/keys';
import { countTimeline, getTimeline, type TimelineFilter } from '@/core/api/timeline';
import { narrowedBy, readTimeline, writeTimeline } from './timelineState';

/** The timeline of a record as the URL filters it, page by page, and how many there are of each kind. */
export function useTimeline(app: string, form: string, id: string) {
  const [parameters, setParameters] = useSearchParams();
  const filter = readTimeline(parameters);
  const narrow: TimelineFilter = { from: filter.from, until: filter.until, search: filter.search };
  const base = [...keys.record(app, form, id), 'timeline'] as const;
  const query = useInfiniteQuery({
    queryKey: [...base, 'items', filter],
    queryFn: ({ pageParam }) => getTimeline(app, form, id, filter, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const counts = useQuery({
    queryKey: [...base, 'kinds', narrow],
    queryFn: () => countTimeline(app, form, id, narrow),
    placeholderData: keepPreviousData,
  });
  const narrowed = narrowedBy(filter);
  /** Asked only where nothing is left to see: whether the filters hide anything at all. */
  const whole = useQuery({
    queryKey: [...base, 'kinds', {}],
    queryFn: () => countTimeline(app, form, id, {}),
    enabled: query.isSuccess && items.length === 0 && narrowed.length > 0,
  });
  const change = useCallback(
    (next: TimelineFilter) => {
      setParameters((current) => writeTimeline(current, next), { replace: true });
    },
    [setParameters],
  );
  return {
    filter,
    narrowed,
    change,
    query,
    items,
    counts: counts.data?.items ?? [],
    whole: whole.data?.items ?? [],
  };
}

export type TimelineView = ReturnType<typeof useTimeline>;
