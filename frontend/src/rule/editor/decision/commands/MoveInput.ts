import { Edit } from '@/core/commands/Edit';
import { moved } from '@/core/commands/path';
import type { DecisionModel } from '../model/DecisionModel';

/** Moves a condition to another place, with its cells. */
export class MoveInput extends Edit<DecisionModel> {
  readonly name = 'decision.moveInput';

  constructor(
    private readonly from: number,
    private readonly to: number,
  ) {
    super();
  }

  protected change(model: DecisionModel): DecisionModel {
    return {
      ...model,
      inputs: moved(model.inputs, this.from, this.to),
      rows: model.rows.map((row) => ({ ...row, tests: moved(row.tests, this.from, this.to) })),
    };
  }
}
