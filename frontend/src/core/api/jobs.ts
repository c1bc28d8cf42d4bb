import { request, segment, type Items } from './http';
import type { Issue } from './problem';

export interface Job<R = unknown> {
  id: string;
  kind: 'import' | 'rules' | 'install' | 'undo' | 'bulk';
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  done: number;
  total?: number;
  message?: string;
  result?: R;
  issues?: Issue[];
  /** How often it went on after a restart of the server. */
  resumed: number;
}

export const getJob = <R>(id: string) => request<Job<R>>(`/jobs/${segment(id)}`);

/** What is under way and the caller may see. */
export const listRunningJobs = () => request<Items<Job>>('/jobs');

export const cancelJob = (id: string) => request<undefined>(`/jobs/${segment(id)}`, { method: 'DELETE' });

export const jobEnded = (job: Pick<Job, 'state'> | undefined) =>
  job !== undefined && job.state !== 'queued' && job.state !== 'running';
