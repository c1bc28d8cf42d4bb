import type { FormDocument } from '@/core/api/forms';
import { Edit } from '@/core/commands/Edit';
import { layoutOf, moveTo, type Place, type Target } from '../model/layout';

/** Moves a field or section to another place of the layout. */
export class MoveElement extends Edit<FormDocument> {
  readonly name = 'form.move';

  constructor(
    private readonly from: Place,
    private readonly target: Target,
  ) {
    super();
  }

  protected change(form: FormDocument): FormDocument {
    return { ...form, ui: moveTo(layoutOf(form), this.from, this.target) };
  }
}
