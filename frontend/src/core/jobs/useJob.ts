import { useQuery } from '@tanstack/react-query';
import { getJob, jobEnded } from '@/core/api/jobs';
import { keys } from '@/core/api/keys';

const pollMs = 1000;

/** A job as it goes on; live events and polling keep it fresh until it has ended. */
export function useJob<R>(id: string | undefined) {
  return useQuery({
    queryKey: keys.job(id ?? ''),
    queryFn: () => getJob<R>(id ?? ''),
    enabled: id !== undefined,
    refetchInterval: (query) => (jobEnded(query.state.data) ? false : pollMs),
    staleTime: 0,
  });
}
