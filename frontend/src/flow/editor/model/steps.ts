import type { FlowNode } from './bpmn';
import { settingsOf } from './settings';

/** The kinds of step people build flows of. */
export type StepKind =
  | 'start'
  | 'trigger'
  | 'message'
  | 'action'
  | 'todo'
  | 'wait'
  | 'until'
  | 'branch'
  | 'parallel'
  | 'decision'
  | 'subflow'
  | 'group'
  | 'anytime'
  | 'timeout'
  | 'end'
  | 'other';

const byType: Record<string, StepKind> = {
  'bpmn:StartEvent': 'start',
  'bpmn:UserTask': 'todo',
  'bpmn:ServiceTask': 'action',
  'bpmn:IntermediateCatchEvent': 'wait',
  'bpmn:ReceiveTask': 'until',
  'bpmn:ExclusiveGateway': 'branch',
  'bpmn:ParallelGateway': 'parallel',
  'bpmn:BusinessRuleTask': 'decision',
  'bpmn:CallActivity': 'subflow',
  'bpmn:SubProcess': 'group',
  'bpmn:BoundaryEvent': 'timeout',
  'bpmn:EndEvent': 'end',
};

export function stepKind(node: FlowNode): StepKind {
  const kind = byType[node.$type] ?? 'other';
  if (kind === 'start' && (node.eventDefinitions?.length ?? 0) > 0) return 'trigger';
  if (kind === 'group' && node.triggeredByEvent) return 'anytime';
  if (kind === 'action' && settingsOf(node).action === 'send_message') return 'message';
  return kind;
}

/** What can be put between two steps. */
export const insertable = [
  'message',
  'todo',
  'wait',
  'until',
  'action',
  'decision',
  'subflow',
  'branch',
] as const;
export type Insertable = (typeof insertable)[number];
