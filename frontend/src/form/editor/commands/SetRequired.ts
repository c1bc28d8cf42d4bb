import type { FormDocument } from '@/core/api/forms';
import { Edit } from '@/core/commands/Edit';
import { withRequired } from '../model/fields';

export class SetRequired extends Edit<FormDocument> {
  readonly name = 'form.required';

  constructor(
    private readonly key: string,
    private readonly required: boolean,
  ) {
    super();
  }

  protected change(form: FormDocument): FormDocument {
    return withRequired(form, this.key, this.required);
  }
}
