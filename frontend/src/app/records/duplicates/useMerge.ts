import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '@/core/api/keys';
import { mergeRecords, undoMerge, type Choices, type Merge } from '@/core/api/merges';
import type { Rec } from '@/core/api/records';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import { useUndoNotice } from '@/shared/useUndoNotice';

/** Merges and takes merges back, says what came of it, and has every page look again. */
export function useMerge(app: string, form: string) {
  const t = useT('app.records');
  const client = useQueryClient();
  const { message } = useNotices();
  const offerUndo = useUndoNotice();
  const [busy, setBusy] = useState(false);
  // What was merged a moment ago cannot be looked at as something to merge.
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({
        queryKey: keys.app(app),
        predicate: ({ queryKey }) => !queryKey.includes('preview'),
      }),
      client.invalidateQueries({ queryKey: keys.todos }),
    ]);

  const takeBack = async (id: string) => {
    const { records, fields, kept, cases } = await undoMerge(app, form, id);
    await refresh();
    const left = [
      kept > 0 && t('duplicates.undoneKept', { count: kept }),
      fields.length > 0 && t('duplicates.undoneFields', { count: fields.length }),
      cases > 0 && t('duplicates.undoneCases', { count: cases }),
    ].filter(Boolean);
    const done = t('duplicates.undone', { count: records.length });
    if (left.length > 0) void message.warning([done, ...left].join(' '), 10);
    else void message.success(done);
  };
  const work = async (act: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    try {
      await act();
      return true;
    } catch (error) {
      void message.error(errorText(error, t), 8);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    merge: (survivor: string, records: Rec[], values: Choices) =>
      work(async () => {
        const merge = await mergeRecords(app, form, survivor, records, values);
        void refresh();
        offerUndo(told(merge), () => takeBack(merge.id));
      }),
    undo: (id: string) => work(() => takeBack(id)),
  };

  function told({ survivor, others }: Merge): string {
    return t('duplicates.done', { count: others.length + 1, title: survivor.title || '—' });
  }
}
