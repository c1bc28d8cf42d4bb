import type { Command } from '@/core/commands/Command';
import { Edit } from '@/core/commands/Edit';
import type { DecisionModel, OutputSettings } from '../model/DecisionModel';

/** Says what people call a result and its values. Typing in it is one step. */
export class SetOutput extends Edit<DecisionModel> {
  readonly name = 'decision.setOutput';

  constructor(
    private readonly output: string,
    private readonly next: OutputSettings,
  ) {
    super();
  }

  protected change(model: DecisionModel): DecisionModel {
    const label = this.next.label?.['zh-CN'] ?? this.next.label?.en;
    return {
      ...model,
      settings: {
        ...model.settings,
        outputs: { ...model.settings.outputs, [this.output]: this.next },
      },
      outputs: model.outputs.map((output) =>
        output.name === this.output && label ? { ...output, label } : output,
      ),
    };
  }

  mergedWith(next: Command<DecisionModel>): Command<DecisionModel> | undefined {
    if (!(next instanceof SetOutput) || next.output !== this.output) return undefined;
    if (next.next.values?.length !== this.next.values?.length) return undefined;
    return new SetOutput(this.output, next.next).startingFrom(this);
  }
}
