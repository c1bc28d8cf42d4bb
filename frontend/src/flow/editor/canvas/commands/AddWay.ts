import type { StepFactory } from '../StepFactory';
import type { DiagramElement, Modeling } from '../types';

interface Context {
  gateway: DiagramElement;
  /** Where the ways of this gateway meet again; without it the new way has an end of its own. */
  join?: DiagramElement;
  way?: DiagramElement;
}

const rowHeight = 120;

/** Adds a way to a gateway: to where its ways meet, or to an end of its own. */
export class AddWay {
  static readonly $inject = ['modeling', 'stepFactory'];

  constructor(
    private readonly modeling: Modeling,
    private readonly stepFactory: StepFactory,
  ) {}

  preExecute(context: Context): void {
    const { gateway, join } = context;
    const row = lowestRow(gateway);
    if (join) {
      context.way = drawWay(this.modeling, gateway, join, row);
      return;
    }
    const end = this.stepFactory.create('end');
    const at = { x: gateway.x + gateway.width + 150, y: gateway.y + gateway.height / 2 + row * rowHeight };
    const parent = gateway.parent ?? gateway;
    const shape = this.modeling.createShape(end, at, parent);
    context.way = this.modeling.connect(gateway, shape, { type: 'bpmn:SequenceFlow' });
  }
}

/** How many rows below the gateway are taken by its ways. */
function lowestRow(gateway: DiagramElement): number {
  const middle = gateway.y + gateway.height / 2;
  const depths = gateway.outgoing.flatMap((way) => (way.waypoints ?? []).map((point) => point.y - middle));
  return Math.max(0, Math.round(Math.max(0, ...depths) / rowHeight)) + 1;
}

/** An arrow that leaves below, runs in its own row, and comes in from below. */
export function drawWay(
  modeling: Modeling,
  from: DiagramElement,
  to: DiagramElement,
  row: number,
): DiagramElement {
  const way = modeling.connect(from, to, { type: 'bpmn:SequenceFlow' });
  const bottom = from.y + from.height / 2 + row * rowHeight;
  const startX = from.x + from.width / 2;
  const endX = to.x + to.width / 2;
  modeling.updateWaypoints(way, [
    { x: startX, y: from.y + from.height },
    { x: startX, y: bottom },
    { x: endX, y: bottom },
    { x: endX, y: to.y + to.height },
  ]);
  return way;
}
