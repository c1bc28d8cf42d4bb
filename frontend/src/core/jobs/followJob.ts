import { getJob, jobEnded, type Job } from '@/core/api/jobs';
import { ApiError } from '@/core/api/problem';

const firstPauseMs = 120;
const longestPauseMs = 1000;

const pause = (ms: number) =>
  new Promise((done) => {
    setTimeout(done, ms);
  });

/** Waits until the job has ended and answers its result, also of a cancelled one. Throws when it failed. */
export async function followJob<R>(started: Job<R>, onProgress?: (job: Job<R>) => void): Promise<R> {
  let job = started;
  for (let wait = firstPauseMs; !jobEnded(job); wait = Math.min(longestPauseMs, wait * 1.6)) {
    await pause(wait);
    job = await getJob<R>(started.id);
    onProgress?.(job);
  }
  if (job.result !== undefined) return job.result;
  throw new ApiError({ status: 422, code: 'job', detail: job.message, issues: job.issues });
}
