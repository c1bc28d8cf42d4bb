import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '@/core/api/keys';
import { renameEverywhere } from '@/core/api/uses';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import { useUndoNotice } from '@/shared/useUndoNotice';
import { useFormEditing } from '../FormEditorContext';
import { columnPick } from '../model/rows';

/** Gives a field of the form, or a column of its rows, another key in every document of the app; a notice takes it back. */
export function useFieldRename() {
  const t = useT('form.editor');
  const { app, form, rows, view, flush, reload } = useFormEditing();
  const client = useQueryClient();
  const { message } = useNotices();
  const notice = useUndoNotice();
  const [busy, setBusy] = useState(false);

  const run = async (from: string, to: string): Promise<number | undefined> => {
    try {
      const { items } = await renameEverywhere(app, 'field', `${form.key}.${from}`, to);
      void client.invalidateQueries({ queryKey: keys.documents(app) });
      void client.invalidateQueries({ queryKey: keys.catalog(app) });
      view.open('design', { pick: rows === undefined ? to : columnPick(rows, to) });
      reload();
      return items.length;
    } catch (error) {
      void message.error(errorText(error, t));
      return undefined;
    }
  };

  const rename = async (from: string, to: string) => {
    setBusy(true);
    await flush();
    const count = await run(from, to);
    setBusy(false);
    if (count !== undefined) {
      notice(t('field.renamed', { from, to, count }), () => run(to, from).then(() => undefined));
    }
  };
  return { rename, busy };
}
