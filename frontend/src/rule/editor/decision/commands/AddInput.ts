import { Edit } from '@/core/commands/Edit';
import type { Field } from '@/core/api/catalog';
import { freeId, type DecisionModel } from '../model/DecisionModel';

/** Adds a condition about a field; every row accepts all of its values at first. */
export class AddInput extends Edit<DecisionModel> {
  readonly name = 'decision.addInput';

  constructor(private readonly field: Field) {
    super();
  }

  protected change(model: DecisionModel): DecisionModel {
    const { key, label } = this.field;
    const id = freeId(model, 'input');
    return {
      ...model,
      inputs: [
        ...model.inputs,
        { id, label: label['zh-CN'] ?? label.en ?? key, expression: key, values: '' },
      ],
      rows: model.rows.map((row) => ({
        ...row,
        tests: [...row.tests, { id: `${row.id}_${id}`, text: '-' }],
      })),
    };
  }
}
