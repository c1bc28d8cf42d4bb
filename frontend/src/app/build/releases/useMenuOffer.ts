import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { getDocument, saveDocument, type Change } from '@/core/api/documents';
import { keys } from '@/core/api/keys';
import { useCatalog } from '@/core/draft/useCatalog';
import { entryId, entryOf, notInMenu, type AppDocument } from '../menu/menu';

export interface MenuOffer {
  /** New forms and boards that no entry of the menu leads to. */
  pages: Change[];
  isShown: (page: Change) => boolean;
  show: (page: Change, shown: boolean) => void;
  /** Puts those wanted into the draft of the menu. */
  settle: () => Promise<void>;
}

/** What is new and stands nowhere yet: proposed for the menu, tables of facts only if somebody asks for them. */
export function useMenuOffer(app: string, changes: readonly Change[]): MenuOffer {
  const client = useQueryClient();
  const tables = useCatalog(app).data?.tables ?? [];
  const menu = useQuery({
    queryKey: keys.document(app, 'app', 'app'),
    queryFn: () => getDocument<AppDocument>(app, 'app', 'app'),
    staleTime: 0,
    refetchOnMount: 'always',
  });
  const [chosen, setChosen] = useState<Record<string, boolean>>({});
  const added = changes.filter(({ change }) => change === 'added');
  const pages = menu.data ? notInMenu(added, menu.data.body.navigation ?? []) : [];
  const isShown = (page: Change) =>
    chosen[entryId(entryOf(page))] ??
    !tables.some(({ key, facts }) => page.kind === 'form' && facts && key === page.key);
  const settle = async () => {
    const wanted = pages.filter(isShown);
    if (!menu.data || wanted.length === 0) return;
    const { body, etag } = menu.data;
    const navigation = [...(body.navigation ?? []), ...wanted.map(entryOf)];
    await saveDocument(app, 'app', 'app', { ...body, navigation }, etag);
    await client.invalidateQueries({ queryKey: keys.documents(app) });
  };
  return {
    pages,
    isShown,
    show: (page, shown) => {
      setChosen({ ...chosen, [entryId(entryOf(page))]: shown });
    },
    settle,
  };
}
