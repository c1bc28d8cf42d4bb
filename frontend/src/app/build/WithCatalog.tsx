import type { ReactNode } from 'react';
import type { Catalog } from '@/core/api/catalog';
import { useCatalog } from '@/core/draft/useCatalog';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageSkeleton } from '@/shared/ui/Skeleton';

/** Draws its children once it is known what they may offer. */
export function WithCatalog({ app, children }: { app: string; children: (catalog: Catalog) => ReactNode }) {
  const catalog = useCatalog(app);
  if (catalog.data) return children(catalog.data);
  if (catalog.isError)
    return <ErrorState error={catalog.error} onRetry={() => void catalog.refetch()} fullPage />;
  return <PageSkeleton />;
}
