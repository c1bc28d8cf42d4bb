import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '@/core/api/keys';
import { renameEverywhere, type RenamedKind } from '@/core/api/uses';
import { useT } from '@/shared/i18n/i18n';
import { useUndoNotice } from '@/shared/useUndoNotice';

/** Where something is called otherwise, and where to go once it is. */
export interface KeyRename {
  app: string;
  kind: RenamedKind;
  /** Is told the key it goes by now; after the change is taken back, too. */
  onRenamed: (key: string) => void;
}

/** Gives something another key in every document of the app; a notice takes it back. Throws what the server refuses. */
export function useKeyRename({ app, kind, onRenamed }: KeyRename) {
  const t = useT('core.uses');
  const client = useQueryClient();
  const notice = useUndoNotice();
  const [busy, setBusy] = useState(false);

  const run = async (from: string, to: string): Promise<number> => {
    const { items } = await renameEverywhere(app, kind, from, to);
    void client.invalidateQueries({ queryKey: keys.documents(app) });
    void client.invalidateQueries({ queryKey: keys.catalog(app) });
    onRenamed(to);
    return items.length;
  };

  const rename = async (from: string, to: string) => {
    setBusy(true);
    try {
      const count = await run(from, to);
      notice(t('rename.done', { from, to, count }), () => run(to, from).then(() => undefined));
    } finally {
      setBusy(false);
    }
  };
  return { rename, busy };
}
