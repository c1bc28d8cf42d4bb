import { useQuery } from '@tanstack/react-query';
import { getCatalog } from '@/core/api/catalog';
import { keys } from '@/core/api/keys';

/** What a designer may offer: tables, actions, tags, documents. */
export function useCatalog(app: string) {
  return useQuery({ queryKey: keys.catalog(app), queryFn: () => getCatalog(app), staleTime: 10_000 });
}
