import { useQuery } from '@tanstack/react-query';
import { keys } from '@/core/api/keys';
import { getNextSteps } from '@/core/api/nextSteps';

/** What to do now about a record; asked anew when its todos or cases change. */
export function useNextSteps(app: string, form: string, id: string) {
  return useQuery({
    queryKey: [...keys.cases(app), 'next-steps', form, id],
    queryFn: () => getNextSteps(app, form, id),
    select: (answer) => answer.items,
    refetchInterval: 60_000,
  });
}
