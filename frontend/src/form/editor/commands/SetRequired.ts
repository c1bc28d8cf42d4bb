import type { FormDocument } from '@/core/api/forms';
import { Edit } from '@/core/commands/Edit';
import { withRequired } from '../model/fields';

/** Makes fields required, or no longer so. */
export class SetRequired extends Edit<FormDocument> {
  readonly name = 'form.required';
  private readonly keys: readonly string[];

  constructor(
    keys: string | readonly string[],
    private readonly required: boolean,
  ) {
    super();
    this.keys = typeof keys === 'string' ? [keys] : keys;
  }

  protected change(form: FormDocument): FormDocument {
    return this.keys.reduce((now, key) => withRequired(now, key, this.required), form);
  }
}
