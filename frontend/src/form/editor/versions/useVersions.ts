import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { FormDocument } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { getReleasedDocument, listReleases, type Release } from '@/core/api/releases';
import { useApps } from '@/core/app/useApp';

/** What the form is and was called. */
function useKeys(app: string, form: FormDocument): string[] {
  const former = useApps().data?.find(({ key }) => key === app)?.formerForms ?? {};
  const before = Object.keys(former).filter((key) => former[key] === form.key);
  return [form.key, ...(form.table === undefined ? [] : [form.table]), ...before];
}

const keyIn = ({ changes }: Release, called: string[]): string | undefined =>
  changes.find((one) => one.kind === 'form' && called.includes(one.key))?.key;

/** The releases that changed a form, whatever it was called then, newest first. */
export function useVersions(app: string, form: FormDocument) {
  const called = useKeys(app, form);
  const query = useInfiniteQuery({
    queryKey: keys.releases(app),
    queryFn: ({ pageParam }) => listReleases(app, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });
  const all: Release[] = query.data?.pages.flatMap((page) => page.items) ?? [];
  return { query, called, versions: all.filter((release) => keyIn(release, called) !== undefined) };
}

/** A form as a release has it; releases do not change. */
export function useVersion(app: string, form: FormDocument, number: number | undefined) {
  const { versions, called } = useVersions(app, form);
  const release = versions.find((one) => one.number === number);
  const key = (release && keyIn(release, called)) ?? form.key;
  return useQuery({
    queryKey: [...keys.releases(app), number, 'form', key],
    queryFn: () => getReleasedDocument<FormDocument>(app, number ?? 0, 'form', key),
    enabled: number !== undefined,
    staleTime: Infinity,
  });
}
