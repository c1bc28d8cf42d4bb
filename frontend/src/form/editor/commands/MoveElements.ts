import type { FormDocument } from '@/core/api/forms';
import { Edit } from '@/core/commands/Edit';
import { layoutOf, type Place, type Target } from '../model/layout';
import type { Pick } from '../model/picks';
import { moveAll } from '../model/selection';

/** Moves everything picked to one place of a list, in its order. */
export class MoveElements extends Edit<FormDocument> {
  readonly name = 'form.move';

  constructor(
    private readonly picks: readonly Pick[],
    private readonly target: Extract<Target, { list: Place }>,
  ) {
    super();
  }

  protected change(form: FormDocument): FormDocument {
    return { ...form, ui: moveAll(layoutOf(form), this.picks, this.target) };
  }
}
