import type { FormDocument } from '@/core/api/forms';
import { Edit } from '@/core/commands/Edit';
import { withProperties } from '../model/fields';
import { layoutOf } from '../model/layout';
import type { Pick } from '../model/picks';
import { keysPicked, removeAll } from '../model/selection';

/** Takes what is picked out of the form: fields, and sections and pages with their fields. */
export class RemoveElements extends Edit<FormDocument> {
  readonly name = 'form.remove';

  constructor(private readonly picks: readonly Pick[]) {
    super();
  }

  protected change(form: FormDocument): FormDocument {
    const layout = layoutOf(form);
    const gone = new Set(keysPicked(layout, this.picks));
    const left = Object.entries(form.schema.properties).filter(([key]) => !gone.has(key));
    return { ...withProperties(form, Object.fromEntries(left)), ui: removeAll(layout, this.picks) };
  }
}
