import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { closeDocument, openDocument } from '@/core/api/documents';
import { keys } from '@/core/api/keys';
import type { Person } from '@/core/api/users';
import type { DraftAddress } from './useDraft';

/** Three times before the server takes one for gone. */
const everyMs = 10_000;

/** Who else has the document open, as long as it is open here; says so to the others, too. */
export function useEditors({ app, kind, key }: DraftAddress): Person[] {
  const others = useQuery({
    queryKey: keys.editors(app, kind, key),
    queryFn: () => openDocument(app, kind, key),
    refetchInterval: everyMs,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  useEffect(() => {
    // Whoever cannot say goodbye is gone after half a minute.
    const leave = () => void closeDocument(app, kind, key).catch(() => undefined);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [app, kind, key]);
  return others.data?.items ?? [];
}
