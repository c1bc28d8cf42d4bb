import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Field } from '@/core/api/catalog';
import { keys } from '@/core/api/keys';
import { queryRecords } from '@/core/api/records';
import type { RecordListing } from '../list/useRecordList';
import { betweenDays } from './month';

const pageSize = 200;
/** More in one month cannot be read in a calendar. */
const mostPages = 5;

/** The records of some days, all of them up to a thousand. */
export function useMonthRecords(
  app: string,
  form: string,
  { asked }: RecordListing,
  field: Field,
  from: string,
  to: string,
) {
  const { condition, search } = asked;
  const query = {
    condition: { all: [...(condition ? [condition] : []), ...betweenDays(field, from, to)] },
    search,
    sort: { field: field.key, dir: 'asc' as const },
    limit: pageSize,
  };
  const records = useInfiniteQuery({
    queryKey: keys.recordList(app, form, { month: true, query }),
    queryFn: ({ pageParam, signal }) => queryRecords(app, form, { ...query, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
  const pages = records.data?.pages.length ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = records;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && pages < mostPages) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, pages]);
  return {
    records,
    items: records.data?.pages.flatMap((page) => page.items) ?? [],
    /** There are more than can be shown. */
    cut: hasNextPage && pages >= mostPages,
  };
}
