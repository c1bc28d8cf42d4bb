import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { listApps, type App } from '@/core/api/apps';
import { keys } from '@/core/api/keys';

const storageKey = 'eddy.app';

export function useApps() {
  return useQuery({ queryKey: keys.apps, queryFn: listApps, select: (answer) => answer.items });
}

/** The app of the URL; else the one used last; else the first. */
export function useCurrentApp(): App | undefined {
  const { app } = useParams();
  const { data } = useApps();
  const key = app ?? localStorage.getItem(storageKey);
  return data?.find((candidate) => candidate.key === key) ?? data?.[0];
}

export function rememberApp(key: string): void {
  localStorage.setItem(storageKey, key);
}

/** Paths of the pages of an app. */
export const appPath = {
  forms: (app: string) => `/apps/${app}/data`,
  data: (app: string, form: string) => `/apps/${app}/data/${form}`,
  record: (app: string, form: string, id: string) => `/apps/${app}/data/${form}/${id}`,
  bin: (app: string, form: string) => `/apps/${app}/data/${form}/bin`,
  duplicates: (app: string, form: string) => `/apps/${app}/data/${form}/duplicates`,
  merge: (app: string, form: string, ids: string[]) =>
    `/apps/${app}/data/${form}/duplicates?merge=${ids.join(',')}`,
  import: (app: string, form: string) => `/apps/${app}/import/${form}`,
  board: (app: string, board: string) => `/apps/${app}/boards/${board}`,
  outbox: (app: string) => `/apps/${app}/outbox`,
  build: (app: string, section = '') => `/apps/${app}/build${section ? `/${section}` : ''}`,
};
