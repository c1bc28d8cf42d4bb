import { useCallback } from 'react';
import { useApps } from '@/core/app/useApp';
import { useLabel } from '@/shared/i18n/useLabel';

/** A function from a tag's key to its name. */
export function useTagLabels(app: string): (tag: string) => string {
  const label = useLabel();
  const tags = useApps().data?.find((candidate) => candidate.key === app)?.tags;
  return useCallback((tag) => label(tags?.find((known) => known.key === tag)?.label, tag), [label, tags]);
}
