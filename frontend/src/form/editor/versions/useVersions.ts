import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { FormDocument } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { getReleasedDocument, listReleases, type Release } from '@/core/api/releases';

/** The releases that changed a form, newest first. */
export function useVersions(app: string, form: string) {
  const query = useInfiniteQuery({
    queryKey: keys.releases(app),
    queryFn: ({ pageParam }) => listReleases(app, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });
  const all: Release[] = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isOurs = ({ changes }: Release) => changes.some((one) => one.kind === 'form' && one.key === form);
  return { query, versions: all.filter(isOurs) };
}

/** A form as a release has it; releases do not change. */
export function useVersion(app: string, form: string, number: number | undefined) {
  return useQuery({
    queryKey: [...keys.releases(app), number, 'form', form],
    queryFn: () => getReleasedDocument<FormDocument>(app, number ?? 0, 'form', form),
    enabled: number !== undefined,
    staleTime: Infinity,
  });
}
