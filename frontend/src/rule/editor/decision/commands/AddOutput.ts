import { Edit } from '@/core/commands/Edit';
import { freeKey } from '@/core/draft/freeKey';
import type { Label } from '@/shared/i18n/language';
import { freeId, type DecisionModel } from '../model/DecisionModel';

/** Adds a result; no row answers it yet. */
export class AddOutput extends Edit<DecisionModel> {
  readonly name = 'decision.addOutput';

  constructor(
    private readonly label: Label,
    /** A name is made of it that no other result has. */
    private readonly wish: string,
  ) {
    super();
  }

  protected change(model: DecisionModel): DecisionModel {
    const id = freeId(model, 'output');
    const name = freeKey(
      this.wish,
      model.outputs.map((output) => output.name),
    );
    const label = this.label['zh-CN'] ?? this.label.en ?? name;
    return {
      ...model,
      settings: {
        ...model.settings,
        outputs: { ...model.settings.outputs, [name]: { label: this.label, values: [] } },
      },
      outputs: [...model.outputs, { id, label, name }],
      rows: model.rows.map((row) => ({
        ...row,
        results: [...row.results, { id: `${row.id}_${id}`, text: '' }],
      })),
    };
  }
}
