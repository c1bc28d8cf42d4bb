import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { startBulk, undoBulk, type BulkAction, type BulkRecords, type BulkResult } from '@/core/api/bulk';
import { cancelJob } from '@/core/api/jobs';
import { keys } from '@/core/api/keys';
import { followJob } from '@/core/jobs/followJob';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import { useUndoNotice } from '@/shared/useUndoNotice';
import { Refusals } from './Refusals';

interface Running {
  done: number;
  total?: number;
  cancel: () => void;
}

/** Does something to many records, says what came of it and offers to take it back. */
export function useBulkChange(app: string, form: string) {
  const t = useT('app.records');
  const client = useQueryClient();
  const undoNotice = useUndoNotice();
  const { message, notification } = useNotices();
  const [running, setRunning] = useState<Running>();
  const refresh = () => client.invalidateQueries({ queryKey: keys.records(app, form) });

  const undo = async (change: string) => {
    const { restored, leftAlone } = await followJob(await undoBulk(app, form, change));
    await refresh();
    if (leftAlone > 0) void message.warning(t('bulk.undoneSome', { count: restored, leftAlone }), 8);
    else void message.success(t('bulk.undone', { count: restored }));
  };
  const tell = (result: BulkResult, action: BulkAction) => {
    const { change, changed, refused, unchanged } = result;
    const deleted = 'delete' in action;
    const done = t(deleted ? 'bulk.deleted' : 'bulk.changed', { count: changed });
    if (change) undoNotice(done, () => undo(change));
    else if (refused === 0) void message.info(t('bulk.nothing', { count: unchanged }));
    if (refused > 0) {
      notification.warning({
        title: t('bulk.refused', { count: refused }),
        description: <Refusals reasons={result.reasons} />,
        duration: 0,
      });
    }
  };
  const run = async (records: BulkRecords, action: BulkAction): Promise<void> => {
    try {
      const job = await startBulk(app, form, records, action);
      const cancel = () => void cancelJob(job.id);
      setRunning({ done: 0, cancel });
      const result = await followJob(job, ({ done, total }) => {
        setRunning({ done, total, cancel });
      });
      tell(result, action);
    } catch (error) {
      void message.error(errorText(error, t));
    } finally {
      setRunning(undefined);
      await refresh();
    }
  };
  return { running, run };
}

export type BulkChange = ReturnType<typeof useBulkChange>;
