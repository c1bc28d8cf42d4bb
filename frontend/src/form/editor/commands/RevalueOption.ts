import type { FormDocument } from '@/core/api/forms';
import { Edit } from '@/core/commands/Edit';
import type { Revaluing } from '../model/Revaluing';

/** Gives an option that no release offers another stored value, wherever the form speaks of it. */
export class RevalueOption extends Edit<FormDocument> {
  readonly name = 'form.property';

  constructor(private readonly revaluing: Revaluing) {
    super();
  }

  protected change(form: FormDocument): FormDocument {
    return this.revaluing.form(form);
  }
}
