import { useQueries, useQuery } from '@tanstack/react-query';
import { getCase, listCases, type CaseDetail } from '@/core/api/flows';
import { keys } from '@/core/api/keys';

/** The running cases of a record and where each stands, the newest first. */
export function useRunningCases(app: string, record: string): CaseDetail[] {
  const filter = { record, state: 'running' as const };
  const { data } = useQuery({
    queryKey: [...keys.cases(app), filter],
    queryFn: () => listCases(app, filter),
  });
  const details = useQueries({
    queries: (data?.items ?? []).map(({ id }) => ({
      queryKey: [...keys.cases(app), 'one', id],
      queryFn: () => getCase(app, id),
    })),
  });
  return details.flatMap((query) => (query.data ? [query.data] : []));
}
