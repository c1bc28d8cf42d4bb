import { isType, nodesOf, waysOf, type FlowNode, type FlowScope, type SequenceFlow } from './bpmn';
import { stepKind, type StepKind } from './steps';

/** One line of the step view. */
export interface OutlineStep {
  type: 'step';
  node: FlowNode;
  kind: StepKind;
  /** The way on, where a step can be put after this one; undefined at an end. */
  next?: SequenceFlow;
  /** What happens at its edge: time-outs. */
  asides: { node: FlowNode; items: OutlineItem[] }[];
  /** Steps inside a sub-process. */
  inner?: OutlineItem[];
}

/** A gateway with its ways side by side. */
export interface OutlineBranches {
  type: 'branches';
  node: FlowNode;
  kind: StepKind;
  branches: { flow: SequenceFlow; items: OutlineItem[]; otherwise: boolean }[];
  /** Where the ways meet again, and the way on from there. */
  join?: FlowNode;
  next?: SequenceFlow;
}

/** The way goes on at a step that stands elsewhere. */
export interface OutlineGoto {
  type: 'goto';
  node: FlowNode;
}

export type OutlineItem = OutlineStep | OutlineBranches | OutlineGoto;

export interface Outline {
  main: OutlineItem[];
  /** Event sub-processes: what may happen at any time. */
  anytime: { node: FlowNode; items: OutlineItem[] }[];
  /** Beginnings that no way leads to. */
  loose: OutlineItem[][];
}

/** The steps of a process in reading order: every node stands in it exactly once. */
export function outlineOf(scope: FlowScope): Outline {
  return new Reader(scope).read();
}

class Reader {
  private readonly seen = new Set<FlowNode>();
  private readonly nodes: FlowNode[];
  private readonly ways: Map<FlowNode, SequenceFlow[]>;

  constructor(scope: FlowScope) {
    this.nodes = nodesOf(scope);
    this.ways = waysOf(scope);
  }

  private outgoing(node: FlowNode): SequenceFlow[] {
    return this.ways.get(node) ?? [];
  }

  read(): Outline {
    const starts = this.nodes.filter((node) => isType(node, 'StartEvent'));
    const main = starts.flatMap((start) => this.from(start, undefined));
    const anytime = this.nodes
      .filter((node) => node.triggeredByEvent)
      .map((node) => {
        this.seen.add(node);
        return { node, items: outlineOf(node).main };
      });
    const loose: OutlineItem[][] = [];
    const reached = new Set([...this.ways.values()].flat().map((flow) => flow.targetRef));
    const heads = [...this.nodes].sort((a, b) => Number(reached.has(a)) - Number(reached.has(b)));
    for (const node of heads) {
      if (!this.seen.has(node) && !isType(node, 'BoundaryEvent')) loose.push(this.from(node, undefined));
    }
    return { main, anytime, loose };
  }

  /** The steps from a node on, up to `stop` (the join of the branches it stands in). */
  private from(first: FlowNode | undefined, stop: FlowNode | undefined): OutlineItem[] {
    const items: OutlineItem[] = [];
    let node = first;
    while (node && node !== stop) {
      if (this.seen.has(node)) {
        items.push({ type: 'goto', node });
        return items;
      }
      this.seen.add(node);
      const outgoing: SequenceFlow[] = this.outgoing(node);
      if (outgoing.length > 1) {
        const item: OutlineBranches = this.branches(node, outgoing, stop);
        items.push(item);
        node = item.join === stop ? undefined : this.passJoin(item);
      } else {
        items.push(this.step(node, outgoing[0], stop));
        node = outgoing[0]?.targetRef;
      }
    }
    return items;
  }

  /** Steps over a gateway that only joins; a real step at the join is read as usual. */
  private passJoin(item: OutlineBranches): FlowNode | undefined {
    const { join } = item;
    const [next, more] = join ? this.outgoing(join) : [];
    if (!join || this.seen.has(join) || !isGateway(join) || !next || more) return join;
    this.seen.add(join);
    item.next = next;
    return next.targetRef;
  }

  private branches(node: FlowNode, outgoing: SequenceFlow[], stop: FlowNode | undefined): OutlineBranches {
    const join = this.joinOf(outgoing, stop);
    const branches = outgoing.map((flow) => ({
      flow,
      items: this.from(flow.targetRef, join ?? stop),
      otherwise: node.default === flow,
    }));
    return { type: 'branches', node, kind: stepKind(node), branches, join };
  }

  private step(node: FlowNode, next: SequenceFlow | undefined, stop: FlowNode | undefined): OutlineStep {
    const edges = this.nodes.filter((other) => other.attachedToRef === node);
    const asides = edges.map((edge) => {
      this.seen.add(edge);
      return { node: edge, items: this.from(this.outgoing(edge)[0]?.targetRef, stop) };
    });
    const inner = node.flowElements ? outlineOf(node).main : undefined;
    return { type: 'step', node, kind: stepKind(node), next, asides, inner };
  }

  /** The first node that the most ways reach, at least two; ways that end before it have no part in it. */
  private joinOf(flows: SequenceFlow[], stop: FlowNode | undefined): FlowNode | undefined {
    const reach = flows.map((flow) => this.reachable(flow.targetRef, stop));
    const count = new Map<FlowNode, number>();
    for (const nodes of reach) for (const node of nodes) count.set(node, (count.get(node) ?? 0) + 1);
    const most = Math.max(0, ...count.values());
    if (most < 2) return undefined;
    const candidates = reach.flat().filter((node) => count.get(node) === most);
    return candidates[0];
  }

  /** The nodes a way leads to, nearest first, not beyond `stop`. */
  private reachable(start: FlowNode, stop: FlowNode | undefined): FlowNode[] {
    const found = new Set<FlowNode>([start]);
    for (const node of found) {
      if (node === stop) continue;
      for (const flow of this.outgoing(node)) found.add(flow.targetRef);
    }
    return [...found];
  }
}

const isGateway = (node: FlowNode) => node.$type.endsWith('Gateway');
