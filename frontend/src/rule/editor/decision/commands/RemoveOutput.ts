import { without } from '@/core/commands/path';
import { Edit } from '@/core/commands/Edit';
import type { DecisionModel } from '../model/DecisionModel';

/** Takes a result out, with its cells and the names of its values. */
export class RemoveOutput extends Edit<DecisionModel> {
  readonly name = 'decision.removeOutput';

  constructor(private readonly at: number) {
    super();
  }

  protected change(model: DecisionModel): DecisionModel {
    const others = <T>(list: readonly T[]) => list.filter((_, at) => at !== this.at);
    const name = model.outputs[this.at]?.name ?? '';
    const { outputs, ...settings } = model.settings;
    const named = outputs && without(outputs, name);
    return {
      ...model,
      settings: named && Object.keys(named).length > 0 ? { ...settings, outputs: named } : settings,
      outputs: others(model.outputs),
      rows: model.rows.map((row) => ({ ...row, results: others(row.results) })),
    };
  }
}
