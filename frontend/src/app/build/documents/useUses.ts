import { useQuery } from '@tanstack/react-query';
import type { DocumentKind } from '@/core/api/documents';
import { keys } from '@/core/api/keys';
import { listUses, type Use } from '@/core/api/uses';

/** Which documents of a kind are used by what; undefined while that is not known. */
export function useUses(app: string, kind: DocumentKind): Use[] | undefined {
  return useQuery({ queryKey: keys.uses(app, kind), queryFn: () => listUses(app, kind) }).data?.items;
}
