import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { keys } from '@/core/api/keys';
import { listViews, type SavedView } from '@/core/api/views';

const noViews: SavedView[] = [];

/** The views of a list and the one the URL names. */
export function useViews(app: string, form: string) {
  const [parameters] = useSearchParams();
  const wanted = parameters.get('view');
  const query = useQuery({
    queryKey: keys.views(app, form),
    queryFn: () => listViews(app, form),
    select: (answer) => answer.items,
    staleTime: 60_000,
  });
  const views = query.data ?? noViews;
  const view = views.find((candidate) => candidate.id === wanted);
  return {
    views,
    view,
    /** The URL names a view that is not known yet. */
    pending: wanted !== null && query.isPending,
    /** The URL names a view that was deleted or is somebody else's own. */
    lost: wanted !== null && query.isSuccess && !view,
  };
}

export type ListViews = ReturnType<typeof useViews>;
