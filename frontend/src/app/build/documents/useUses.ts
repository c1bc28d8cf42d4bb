import { useQuery } from '@tanstack/react-query';
import { keys } from '@/core/api/keys';
import { listUses, type TargetKind, type Use } from '@/core/api/uses';

/** Which documents of a kind are used by what; undefined while that is not known. */
export function useUses(app: string, kind: TargetKind): Use[] | undefined {
  return useQuery({ queryKey: keys.uses(app, kind), queryFn: () => listUses(app, kind) }).data?.items;
}
