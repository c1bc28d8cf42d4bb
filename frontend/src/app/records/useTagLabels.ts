import { useCallback } from 'react';
import type { App } from '@/core/api/apps';
import { useApps } from '@/core/app/useApp';
import { useLabel } from '@/shared/i18n/useLabel';

function useNames(app: string, list: 'tags' | 'groups'): (key: string) => string {
  const label = useLabel();
  const known: App[typeof list] | undefined = useApps().data?.find((one) => one.key === app)?.[list];
  return useCallback((key) => label(known?.find((one) => one.key === key)?.label, key), [label, known]);
}

/** A function from a tag's key to its name. */
export const useTagLabels = (app: string) => useNames(app, 'tags');

/** A function from a group's key to its name. */
export const useGroupLabels = (app: string) => useNames(app, 'groups');
