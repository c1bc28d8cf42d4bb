import { Edit } from '@/core/commands/Edit';
import { freeId, type DecisionModel, type DecisionRow } from '../model/DecisionModel';

/** Puts in a row that asks `tests` (everything, where nothing is said) and answers nothing yet. */
export class AddRow extends Edit<DecisionModel> {
  readonly name = 'decision.addRow';

  constructor(
    private readonly at: number,
    private readonly tests: readonly string[] = [],
  ) {
    super();
  }

  protected change(model: DecisionModel): DecisionModel {
    const rows = [...model.rows];
    rows.splice(this.at, 0, newRow(model, '', this.tests, []));
    return { ...model, rows };
  }
}

/** A row with ids of its own. */
export function newRow(
  model: DecisionModel,
  note: string,
  tests: readonly string[],
  results: readonly string[],
): DecisionRow {
  const id = freeId(model, 'row');
  return {
    id,
    note,
    tests: model.inputs.map((input, at) => ({ id: `${id}_${input.id}`, text: tests[at] ?? '-' })),
    results: model.outputs.map((output, at) => ({ id: `${id}_${output.id}`, text: results[at] ?? '' })),
  };
}
