import { request, segment } from './http';

/** What a decision table answered: the row that applied, counted from 1, and its results. */
export interface DecisionAnswer {
  row?: number | null;
  outputs: Record<string, unknown>;
}

/** Asks a decision table as it is being written; inputs that are left out are missing values. */
export const tryDecision = (
  app: string,
  decision: string,
  document: string,
  inputs: Record<string, unknown>,
  signal?: AbortSignal,
) =>
  request<DecisionAnswer>(`/apps/${segment(app)}/decisions/${segment(decision)}/try`, {
    method: 'POST',
    body: { document, inputs },
    signal,
  });
