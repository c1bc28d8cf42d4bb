import type { Judgement } from './judgement';

export interface Asked {
  schema: unknown;
  value: unknown;
}

/** What the worker says: that it stands ready, which pattern it is about to search for, the judgement. */
export type Told = { ready: true } | { searching: string } | { judgement: Judgement };

export interface Limits {
  /** Milliseconds until a judgement is given up. */
  judging: number;
  /** Milliseconds until the worker has to be there. */
  loading: number;
}

const usual: Limits = { judging: 3000, loading: 30_000 };

const start = () => new Worker(new URL('./judge.worker.ts', import.meta.url), { type: 'module' });

/**
 * Judges a document by a schema, beside the page and only so long: a pattern that explodes, or a schema without end,
 * is ended with its worker.
 *
 * @param ending ends it before: nobody waits for the answer any more, and none comes
 */
export function judging(
  asked: Asked,
  ending: AbortSignal,
  limits: Limits = usual,
  from: () => Worker = start,
): Promise<Judgement> {
  const worker = from();
  return new Promise<Judgement>((resolve) => {
    let pattern: string | undefined;
    let timer = setTimeout(() => {
      finish({ refused: { why: 'unreachable' } });
    }, limits.loading);
    const finish = (judgement: Judgement) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(judgement);
    };
    ending.addEventListener('abort', () => {
      clearTimeout(timer);
      worker.terminate();
    });
    worker.onerror = () => {
      finish({ refused: { why: 'unreachable' } });
    };
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if ('judgement' in data) {
        finish(data.judgement);
      } else if ('searching' in data) {
        pattern = data.searching;
      } else {
        clearTimeout(timer);
        timer = setTimeout(() => {
          finish({ refused: { why: 'time', what: pattern } });
        }, limits.judging);
        worker.postMessage(asked);
      }
    };
  });
}
