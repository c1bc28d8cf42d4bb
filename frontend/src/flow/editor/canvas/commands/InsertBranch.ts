import type { StepFactory } from '../StepFactory';
import type { DiagramElement, Modeling, SpaceTool } from '../types';
import { makeRoom, middleOf } from './InsertStep';
import { drawWay } from './AddWay';

interface Context {
  flow: DiagramElement;
  shape?: DiagramElement;
}

const between = 150;

/** Puts two ways that meet again into an arrow: what was there goes on along the one that is taken otherwise. */
export class InsertBranch {
  static readonly $inject = ['modeling', 'stepFactory', 'spaceTool'];

  constructor(
    private readonly modeling: Modeling,
    private readonly stepFactory: StepFactory,
    private readonly spaceTool: SpaceTool,
  ) {}

  preExecute(context: Context): void {
    const { flow } = context;
    const split = this.stepFactory.create('branch');
    makeRoom(flow, split.width * 2 + between, this.modeling, this.spaceTool);
    const begin = flow.source ? flow.source.x + flow.source.width : 0;
    const middle = middleOf(flow.waypoints ?? []);
    const at = { x: begin + 50 + split.width / 2, y: middle.y };
    const first = this.modeling.createShape(split, at, flow);
    const onward = first.outgoing[0];
    if (!onward) return;
    const join = this.stepFactory.create('branch');
    const second = this.modeling.createShape(join, { x: at.x + split.width + between, y: at.y }, onward);
    const straight = first.outgoing.find((way) => way.target === second);
    drawWay(this.modeling, first, second, 1);
    if (straight) this.modeling.updateProperties(first, { default: straight.businessObject });
    context.shape = first;
  }
}
