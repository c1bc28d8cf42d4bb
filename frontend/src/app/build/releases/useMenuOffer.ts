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
  const read = () => getDocument<AppDocument>(app, 'app', 'app');
  const menu = useQuery({
    queryKey: keys.document(app, 'app', 'app'),
    queryFn: read,
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
    if (!pages.some(isShown)) return;
    // Somebody may have changed the menu since this page was opened.
    const { body, etag } = await read();
    const standing = body.navigation ?? [];
    const wanted = notInMenu(pages.filter(isShown), standing).map(entryOf);
    await saveDocument(app, 'app', 'app', { ...body, navigation: [...standing, ...wanted] }, etag);
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
