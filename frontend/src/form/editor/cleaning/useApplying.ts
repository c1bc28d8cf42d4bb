import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { startBulk, undoBulk, type BulkResult, type BulkUndone } from '@/core/api/bulk';
import { cancelJob } from '@/core/api/jobs';
import { keys } from '@/core/api/keys';
import { followJob } from '@/core/jobs/followJob';

export type Applying =
  | { state: 'idle' }
  | { state: 'running' | 'undoing'; done: number; total?: number; cancel?: () => void }
  | { state: 'done'; result: BulkResult; undo?: () => void }
  | { state: 'undone'; result: BulkUndone }
  | { state: 'failed'; error: unknown };

/** Lets the published rules go through every record of a form, and takes that back. */
export function useApplying(app: string, form: string) {
  const client = useQueryClient();
  const [now, setNow] = useState<Applying>({ state: 'idle' });
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: keys.records(app, form) });
    await client.invalidateQueries({ queryKey: keys.cleaning(app, form) });
  };
  const attempt = async (work: () => Promise<Applying>) => {
    try {
      const next = await work();
      await refresh();
      setNow(next);
    } catch (error) {
      setNow({ state: 'failed', error });
    }
  };
  const undo = (change: string) => () =>
    void attempt(async () => {
      setNow({ state: 'undoing', done: 0 });
      const result = await followJob(await undoBulk(app, form, change), ({ done, total }) => {
        setNow({ state: 'undoing', done, total });
      });
      return { state: 'undone', result };
    });
  const start = () =>
    attempt(async () => {
      setNow({ state: 'running', done: 0 });
      const job = await startBulk(app, form, { all: true }, { clean: true });
      const cancel = () => void cancelJob(job.id);
      const result = await followJob(job, ({ done, total }) => {
        setNow({ state: 'running', done, total, cancel });
      });
      return { state: 'done', result, undo: result.change ? undo(result.change) : undefined };
    });
  return { now, start };
}
