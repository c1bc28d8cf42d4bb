import { Edit } from '@/core/commands/Edit';
import type { DecisionModel } from '../model/DecisionModel';

/** Takes a condition out, with its cells. */
export class RemoveInput extends Edit<DecisionModel> {
  readonly name = 'decision.removeInput';

  constructor(private readonly at: number) {
    super();
  }

  protected change(model: DecisionModel): DecisionModel {
    const others = <T>(list: readonly T[]) => list.filter((_, at) => at !== this.at);
    return {
      ...model,
      inputs: others(model.inputs),
      rows: model.rows.map((row) => ({ ...row, tests: others(row.tests) })),
    };
  }
}
