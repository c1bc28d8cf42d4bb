import type { NewStep, StepFactory } from '../StepFactory';
import type { DiagramElement, Modeling, Point, SpaceTool } from '../types';

export interface InsertContext {
  flow: DiagramElement;
  step: NewStep;
  /** Filled in: the new step. */
  shape?: DiagramElement;
}

const room = 50;

/** Puts a new step into an arrow, making room for it first: everything to the right of it moves on. */
export class InsertStep {
  static readonly $inject = ['modeling', 'stepFactory', 'spaceTool'];

  constructor(
    private readonly modeling: Modeling,
    private readonly stepFactory: StepFactory,
    private readonly spaceTool: SpaceTool,
  ) {}

  preExecute(context: InsertContext): void {
    const { flow, step } = context;
    const shape = this.stepFactory.create(step);
    makeRoom(flow, shape.width, this.modeling, this.spaceTool);
    context.shape = this.modeling.createShape(shape, middleOf(flow.waypoints ?? []), flow);
  }
}

/** Moves everything right of the arrow's beginning so far that `width` fits between its ends. */
export function makeRoom(
  flow: DiagramElement,
  width: number,
  modeling: Modeling,
  spaceTool: SpaceTool,
): void {
  const { source, target, parent } = flow;
  if (!source || !target || !parent) return;
  const end = source.x + source.width;
  const missing = width + 2 * room - (target.x - end);
  if (missing <= 0 || target.x < end) return;
  const { movingShapes } = spaceTool.calculateAdjustments(parent.children ?? [], 'x', missing, end + 1);
  const growing = parent.type === 'bpmn:SubProcess' ? [parent] : [];
  modeling.createSpace(movingShapes, growing, { x: missing, y: 0 }, 'e', end + 1);
}

/** The middle of the longest straight part: there a step sits well on its arrow. */
export function middleOf(waypoints: Point[]): Point {
  let best: Point = waypoints[0] ?? { x: 0, y: 0 };
  let longest = -1;
  waypoints.slice(1).forEach((to, at) => {
    const from = waypoints[at] ?? to;
    const horizontal = from.y === to.y ? 1.5 : 1;
    const length = Math.hypot(to.x - from.x, to.y - from.y) * horizontal;
    if (length <= longest) return;
    longest = length;
    best = { x: Math.round((from.x + to.x) / 2), y: Math.round((from.y + to.y) / 2) };
  });
  return best;
}
