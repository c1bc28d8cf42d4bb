import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { purgeFromBin, restoreFromBin } from '@/core/api/bin';
import { keys } from '@/core/api/keys';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import { Refusals } from '../bulk/Refusals';

const most = 1000;

function* parts(ids: string[]): Generator<string[]> {
  for (let at = 0; at < ids.length; at += most) yield ids.slice(at, at + most);
}

/** Takes records out of the bin, or deletes them for good. */
export function useBinActions(app: string, form: string, onDone: () => void) {
  const t = useT('app.records');
  const client = useQueryClient();
  const { message, notification } = useNotices();
  const [busy, setBusy] = useState(false);

  const act = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
      onDone();
    } catch (error) {
      void message.error(errorText(error, t));
    } finally {
      setBusy(false);
      await client.invalidateQueries({ queryKey: keys.records(app, form) });
    }
  };
  const restore = (ids: string[]) =>
    act(async () => {
      let restored = 0;
      for (const part of parts(ids)) {
        const result = await restoreFromBin(app, form, part);
        restored += result.restored;
        if (result.refused.length > 0) {
          notification.warning({
            title: t('bin.stay', { count: result.refused.length }),
            description: (
              <Refusals
                reasons={result.refused.map(({ id, title, issues }) => ({ record: id, title, issues }))}
              />
            ),
            duration: 0,
          });
        }
      }
      if (restored > 0) void message.success(t('bin.restored', { count: restored }));
    });
  const purge = (ids: string[]) =>
    act(async () => {
      let purged = 0;
      for (const part of parts(ids)) purged += (await purgeFromBin(app, form, part)).purged;
      void message.success(t('bin.purged', { count: purged }));
    });
  return { busy, restore, purge };
}

export type BinActions = ReturnType<typeof useBinActions>;
