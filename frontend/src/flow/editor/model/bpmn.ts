/** The part of a BPMN model we read: the objects of bpmn-moddle, with their links to each other. */
export interface BpmnElement {
  $type: string;
  id: string;
  name?: string;
  extensionElements?: { $type: string; values?: BpmnExtension[] };
}

export interface BpmnExtension {
  $type: string;
  /** Body of `eddy:settings`. */
  text?: string;
  $body?: string;
}

export interface FlowNode extends BpmnElement {
  /** Of a gateway. */
  default?: SequenceFlow;
  eventDefinitions?: { $type: string }[];
  /** Of a boundary event. */
  attachedToRef?: FlowNode;
  /** Of a sub-process. */
  flowElements?: BpmnElement[];
  triggeredByEvent?: boolean;
}

export interface SequenceFlow extends BpmnElement {
  sourceRef: FlowNode;
  targetRef: FlowNode;
}

/** A process or sub-process. */
export interface FlowScope extends BpmnElement {
  flowElements?: BpmnElement[];
}

export const isNode = (element: BpmnElement): element is FlowNode =>
  /(Event|Task|Gateway|SubProcess|CallActivity)$/i.test(element.$type);

export const isType = (element: BpmnElement, type: string): boolean => element.$type === `bpmn:${type}`;

export const nodesOf = (scope: FlowScope): FlowNode[] => (scope.flowElements ?? []).filter(isNode);

/** Every node of the process, those inside sub-processes included. */
export const allNodes = (scope: FlowScope): FlowNode[] =>
  nodesOf(scope).flatMap((node) => [node, ...(node.flowElements ? allNodes(node) : [])]);

/** The arrows of a scope by where they begin: read from the arrows themselves, as tools may leave the rest out. */
export function waysOf(scope: FlowScope): Map<FlowNode, SequenceFlow[]> {
  const ways = new Map<FlowNode, SequenceFlow[]>();
  for (const element of scope.flowElements ?? []) {
    if (!isType(element, 'SequenceFlow')) continue;
    const flow = element as SequenceFlow;
    ways.set(flow.sourceRef, [...(ways.get(flow.sourceRef) ?? []), flow]);
  }
  return ways;
}
