import type { FormDocument } from '@/core/api/forms';
import { Edit } from '@/core/commands/Edit';
import type { Renaming } from '../model/Renaming';

/** Gives a field or a column that no release has another key, wherever the form speaks of it. */
export class RenameField extends Edit<FormDocument> {
  readonly name = 'form.property';

  constructor(private readonly renaming: Renaming) {
    super();
  }

  protected change(form: FormDocument): FormDocument {
    return this.renaming.form(form);
  }
}
