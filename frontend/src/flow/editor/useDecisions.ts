import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { getDocument } from '@/core/api/documents';
import { keys } from '@/core/api/keys';
import { outputsOf } from './model/decisionOutputs';
import type { DecisionOutput } from './model/caseValues';

/** The outputs of the decision tables a flow uses, for conditions on what they answered. */
export function useDecisions(app: string, decisions: string[]): Record<string, DecisionOutput[]> {
  const loaded = useQueries({
    queries: decisions.map((key) => ({
      queryKey: [...keys.document(app, 'decision', key), 'text'],
      queryFn: async () => (await getDocument<string>(app, 'decision', key)).body,
      staleTime: 30_000,
    })),
    combine: (results) => results.map((result) => result.data),
  });
  return useMemo(
    () => Object.fromEntries(decisions.map((key, at) => [key, outputsOf(loaded[at] ?? '')])),
    [decisions, loaded],
  );
}
