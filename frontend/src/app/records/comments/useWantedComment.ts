import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { Comment } from '@/core/api/comments';

/** So many comments are looked through for the one that the address names. */
const most = 200;

/** The comment that the address names (`?comment=`); earlier ones are fetched until it is there. */
export function useWantedComment(
  {
    hasNextPage,
    isFetching,
    fetchNextPage,
  }: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetching' | 'fetchNextPage'>,
  comments: Comment[],
): string | undefined {
  const [parameters] = useSearchParams();
  const wanted = parameters.get('comment') ?? undefined;
  const missing = wanted !== undefined && !comments.some(({ id }) => id === wanted);
  const goOn = missing && hasNextPage && !isFetching && comments.length < most;
  useEffect(() => {
    if (goOn) void fetchNextPage();
  }, [goOn, fetchNextPage]);
  return wanted;
}
