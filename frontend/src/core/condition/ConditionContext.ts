import { createContext, useContext } from 'react';
import type { Condition } from '@/core/api/condition';
import type { Issue } from '@/core/api/problem';
import type { Path } from '@/core/commands/path';
import type { ConditionScope } from './scope';

/** A row, and what of it gets the keyboard: what it is moved by, what it asks for, or the last thing it asks. */
export interface RowFocus {
  row: Path;
  on: 'handle' | 'subject' | 'value';
}

/** What the rows of one condition editor share. */
export interface ConditionContextValue {
  scope: ConditionScope;
  root: Condition;
  /** Puts another tree in the place of this one; `row` gets the keyboard then, on its handle unless said otherwise. */
  change: (root: Condition, row?: Path, on?: RowFocus['on']) => void;
  issues: readonly Issue[];
  disabled: boolean;
  /** Whether an empty editor opens with the list of what can be asked about. */
  begins: boolean;
}

export const ConditionContext = createContext<ConditionContextValue | undefined>(undefined);

export function useCondition(): ConditionContextValue {
  const value = useContext(ConditionContext);
  if (!value) throw new Error('A condition row stands outside of a condition editor.');
  return value;
}
