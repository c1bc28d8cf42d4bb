import { createContext, useContext } from 'react';
import type { Catalog, Table } from '@/core/api/catalog';
import type { Issue } from '@/core/api/problem';
import type { ConditionScope } from '@/core/condition/scope';
import type { FlowDiagram } from './canvas/FlowDiagram';
import type { FlowScope } from './model/bpmn';

/** What both views of a flow and its panel share; a new object whenever the model has changed. */
export interface FlowContextValue {
  app: string;
  catalog: Catalog;
  diagram: FlowDiagram;
  process: FlowScope;
  table: Table | undefined;
  /** What conditions on branches may speak of. */
  scope: ConditionScope | undefined;
  /** The process or sub-process an element stands in. */
  scopeOf: (id: string) => FlowScope;
  issues: readonly Issue[];
  selected: string | undefined;
  select: (id: string | undefined) => void;
}

export const FlowContext = createContext<FlowContextValue | undefined>(undefined);

export function useFlow(): FlowContextValue {
  const value = useContext(FlowContext);
  if (!value) throw new Error('Only inside a flow editor.');
  return value;
}
