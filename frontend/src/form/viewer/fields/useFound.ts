import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useT } from '@/shared/i18n/i18n';
import type { RemoteSource, Titled } from './RemoteSelect';

/**
 * What a picker found while somebody types into it, and how its box behaves meanwhile; `settled` once that is the answer to
 * all that was typed.
 */
export function useFound({ queryKey, find, onOpen }: RemoteSource) {
  const t = useT('form.viewer');
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const typed = search.trim();
  const asked = useDeferredValue(typed);
  const { data: items = [], isFetching } = useQuery({
    queryKey: [...queryKey(asked), 'titles'],
    queryFn: async ({ signal }) =>
      (await find(asked, signal)).map(({ id, title, note }): Titled => ({ id, title, note })),
    enabled: open,
  });
  const box = {
    showSearch: { filterOption: false, onSearch: setSearch },
    loading: isFetching,
    placeholder: t('search'),
    notFoundContent: isFetching ? t('shared:state.loading') : t('none'),
    onOpenChange: (next: boolean) => {
      setOpen(next);
      onOpen?.(next);
    },
  };
  return { items, typed, asked, settled: typed === asked && !isFetching, box };
}
