import { createContext, useContext } from 'react';
import type { CommandStack } from '@/core/commands/CommandStack';
import type { InputColumn, OutputColumn } from './model/columns';
import type { Coverage } from './model/coverage';
import type { DecisionModel } from './model/DecisionModel';
import type { Wording } from './words';

/** What the parts of the decision table's editor share. */
export interface DecisionContextValue {
  model: DecisionModel;
  stack: CommandStack<DecisionModel>;
  inputs: InputColumn[];
  outputs: OutputColumn[];
  coverage: Coverage;
  wording: Wording;
  locked: boolean;
  /** Messages of the server by the id of the element they speak of. */
  issuesAt: ReadonlyMap<string, string>;
}

export const DecisionContext = createContext<DecisionContextValue | undefined>(undefined);

export function useDecision(): DecisionContextValue {
  const value = useContext(DecisionContext);
  if (!value) throw new Error('Outside of a decision table');
  return value;
}
